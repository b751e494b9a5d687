import Actions
import Conferences
import Store

// A question about tasks in words, as a list of kept questions shows it.

extension TaskPhrases {
    @Sendable static func vietnameseQuestion(_ query: TaskQuery) -> String {
        var parts: [String] = []
        if let slug = query.conference { parts.append("hội nghị \(slug)") }
        if !query.state.isEmpty {
            parts.append(query.state.map(WordPhrases.vietnamese.taskState).joined(separator: " hoặc "))
        }
        if query.open { parts.append("chưa xong") }
        if query.overdue { parts.append("quá hạn") }
        if let unit = query.unit ?? query.unitCode {
            parts.append((query.leadOnly ? "đơn vị chủ trì “" : "đơn vị “") + unit + "”")
        }
        if let number = query.directive { parts.append("văn bản \(number)") }
        if let day = query.dueFrom { parts.append("hạn từ \(day.vietnamese)") }
        if let day = query.dueThrough { parts.append("hạn đến \(day.vietnamese)") }
        if let words = query.search { parts.append("có chữ “\(words)”") }
        if let tag = query.tag { parts.append("nhãn “\(tag)”") }
        if let priority = query.priority {
            parts.append("mức độ \(TaskPhrases.vietnamese.priority(priority))")
        }
        if let extended = query.extended {
            parts.append("xin gia hạn, \(TaskPhrases.vietnamese.askedExtension(extended))")
        }
        if query.touched { parts.append("bị bản kết luận sau đụng tới") }
        switch query.order {
        case .due: parts.append("xếp theo thời hạn")
        case .number: parts.append("xếp theo hội nghị")
        case nil: break
        }
        return parts.isEmpty ? "mọi nhiệm vụ" : parts.joined(separator: "; ")
    }

    @Sendable static func englishQuestion(_ query: TaskQuery) -> String {
        var parts: [String] = []
        if let slug = query.conference { parts.append("conference \(slug)") }
        if !query.state.isEmpty {
            parts.append(query.state.map(WordPhrases.english.taskState).joined(separator: " or "))
        }
        if query.open { parts.append("open") }
        if query.overdue { parts.append("overdue") }
        if let unit = query.unit ?? query.unitCode {
            parts.append((query.leadOnly ? "lead unit “" : "unit “") + unit + "”")
        }
        if let number = query.directive { parts.append("directive \(number)") }
        if let day = query.dueFrom { parts.append("due from \(day)") }
        if let day = query.dueThrough { parts.append("due until \(day)") }
        if let words = query.search { parts.append("with “\(words)”") }
        if let tag = query.tag { parts.append("tag “\(tag)”") }
        if let priority = query.priority {
            parts.append("priority \(TaskPhrases.english.priority(priority))")
        }
        if let extended = query.extended {
            parts.append("extension \(TaskPhrases.english.askedExtension(extended))")
        }
        if query.touched { parts.append("touched by a later revision") }
        switch query.order {
        case .due: parts.append("by due date")
        case .number: parts.append("by conference")
        case nil: break
        }
        return parts.isEmpty ? "all tasks" : parts.joined(separator: "; ")
    }
}
