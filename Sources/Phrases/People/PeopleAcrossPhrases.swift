package import Actions
package import Conferences

/// What a person reads about people across conferences: likely duplicates, merges, and somebody's history.
package struct PeopleAcrossPhrases: Sendable {
    package let error: @Sendable (PersonError) -> String
    package let grounds: @Sendable (PersonLikeness.Grounds) -> String
    package let attendeeState: @Sendable (AttendeeState) -> String
    package let merged: @Sendable (_ name: String) -> String
    package let distinguished: String
    package let undone: @Sendable (_ wasSame: Bool) -> String
    package let noDuplicates: String
    package let moreDuplicates: @Sendable (Int) -> String
    /// After an import: how many pairs may be one person, and how to see them.
    package let likelyFound: @Sendable (_ count: Int, _ conference: String) -> String
    package let mergedBy: @Sendable (String) -> String
    package let maybeSame: String
    package let isMerged: String
    package let notAnIdentifier: @Sendable (String) -> String
    package let foundBy: String
    package let first: String
    package let second: String
    package let attendance: String
    package let help: PeopleHelp
}

/// What the help of `people` says.
package struct PeopleHelp: Sendable {
    package let people: String
    package let duplicates: String
    package let limit: String
    package let show: String
    package let identifier: String
    package let identifierValue: String
    package let find: String
    package let merge: String
    package let stays: String
    package let goes: String
    package let different: String
    package let undo: String
    package let reason: String
}

extension PeopleAcrossPhrases {
    static let vietnamese = PeopleAcrossPhrases(
        error: { error in
            switch error {
            case .unknownPerson(let text):
                "Không có người nào mã “\(text)”. Lệnh “diemcau people find HỌ TÊN” cho biết mã."
            case .oneEntry: "Hai mã là một. Hãy nêu hai người khác nhau."
            case .decided(let isSame):
                isSame
                    ? "Hai người này đã được gộp. Muốn tách, dùng people undo."
                    : "Hai người này đã được ghi là khác nhau. Muốn đổi, dùng people undo trước."
            case .undecided: "Chưa có gì để hoàn tác giữa hai người này."
            case .gone(let name): "\(name) đã rút khỏi danh sách hoặc đã gộp vào người khác."
            case .inSubstitution(let name):
                "\(name) đang dự thay hoặc có người dự thay. Hãy giải quyết việc dự thay trước (roster withdraw)."
            }
        },
        grounds: { grounds in
            switch grounds {
            case .phone: "số điện thoại"
            case .staffNumber: "số hiệu"
            case .nameAndUnit: "họ tên và đơn vị"
            }
        },
        attendeeState: { state in
            switch state {
            case .registered: "trong danh sách"
            case .waiting: "chờ chỗ"
            case .substituted: "có người dự thay"
            case .withdrawn: "đã rút"
            }
        },
        merged: { "Đã gộp: \($0) là một người. Hoàn tác bằng people undo." },
        distinguished: "Đã ghi: hai người khác nhau.",
        undone: {
            $0 ? "Đã tách: hai người như trước khi gộp." : "Đã bỏ: hai người lại được xét là có thể trùng."
        },
        noDuplicates: "Không có ai có thể trùng nhau.",
        moreDuplicates: { "… và \($0) cặp nữa (--limit)." },
        likelyFound: { count, conference in
            "\(count) cặp có thể là cùng một người. Xem: diemcau people duplicates \(conference)"
        },
        mergedBy: { "\($0) gộp" }, maybeSame: "Có thể cùng là người này:", isMerged: "đã gộp",
        notAnIdentifier: { "“\($0)” không phải mã người. Lệnh “diemcau people find HỌ TÊN” cho biết mã." },
        foundBy: "Nhận ra nhờ", first: "Người thứ nhất", second: "Người thứ hai", attendance: "Điểm danh",
        help: PeopleHelp(
            people: "Người dự qua các hội nghị: tìm lại, gộp trùng, quá trình dự.",
            duplicates: "Những cặp có thể là cùng một người trong một hội nghị.",
            limit: "Hiện nhiều nhất bao nhiêu dòng.",
            show:
                "Quá trình dự của một người qua các hội nghị, nhận ra nhờ số điện thoại, số hiệu, hoặc họ tên với đơn vị và năm sinh.",
            identifier: "Mã người, như people find và roster find cho biết.", identifierValue: "mã-người",
            find: "Tìm người theo họ tên trong mọi hội nghị, có dấu hoặc không dấu.",
            merge: "Gộp hai người là một; trong cùng hội nghị chỉ người thứ nhất còn được mời.",
            stays: "Mã người được giữ.", goes: "Mã người được gộp vào.",
            different: "Ghi rằng hai người khác nhau, để không bị hỏi lại.",
            undo: "Hoàn tác việc gộp, hoặc việc ghi là khác nhau.", reason: "Lý do."))

    static let english = PeopleAcrossPhrases(
        error: { error in
            switch error {
            case .unknownPerson(let text):
                "There is nobody with the identifier “\(text)”. “diemcau people find NAME” tells identifiers."
            case .oneEntry: "Both are one entry. Give two of them."
            case .decided(let isSame):
                isSame
                    ? "These two are merged already. Take it back with people undo."
                    : "These two are known to be different. Take that back with people undo first."
            case .undecided: "There is nothing to take back about these two."
            case .gone(let name): "\(name) was taken off the roster, or merged into somebody else."
            case .inSubstitution(let name):
                "\(name) stands in for somebody, or somebody for them. Settle that first (roster withdraw)."
            }
        },
        grounds: { grounds in
            switch grounds {
            case .phone: "phone"
            case .staffNumber: "staff number"
            case .nameAndUnit: "name and unit"
            }
        },
        attendeeState: { state in
            switch state {
            case .registered: "on the roster"
            case .waiting: "waiting"
            case .substituted: "stood in for"
            case .withdrawn: "taken off"
            }
        },
        merged: { "Merged: \($0) is one person. Take it back with people undo." },
        distinguished: "Noted: two different people.",
        undone: {
            $0 ? "Parted: both are as before the merge." : "Taken back: the two may be one person again."
        },
        noDuplicates: "Nobody seems to be there twice.",
        moreDuplicates: { "… and \(counted($0, "more pair")) (--limit)." },
        likelyFound: { count, conference in
            "\(counted(count, "pair")) may be one person each. See: diemcau people duplicates \(conference)"
        },
        mergedBy: { "merged by \($0)" }, maybeSame: "May be the same person:", isMerged: "merged",
        notAnIdentifier: { "“\($0)” is nobody's identifier. “diemcau people find NAME” tells identifiers." },
        foundBy: "Known by", first: "First", second: "Second", attendance: "Attendance",
        help: PeopleHelp(
            people: "People across conferences: found again, merged, with their history.",
            duplicates: "Pairs of a conference that may be one person.",
            limit: "How many lines to show at most.",
            show:
                "Somebody's history over all conferences, known again by phone, staff number, or name with unit and year of birth.",
            identifier: "Identifier, as people find and roster find tell it.", identifierValue: "identifier",
            find: "Find people by name in all conferences, with diacritics or without.",
            merge:
                "Make two entries one person; within one conference only the first is invited from then on.",
            stays: "Identifier of the one that stays.", goes: "Identifier of the one that goes.",
            different: "Note that two entries are two people, so that nobody asks again.",
            undo: "Take back a merge, or that two are different.", reason: "Why."))
}
