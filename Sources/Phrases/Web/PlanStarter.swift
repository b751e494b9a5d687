extension Phrases {
    /// A plan to begin with, for who has none: filled in with what must be there.
    package func planStarter(day: String) -> String {
        switch language {
        case .vietnamese:
            """
            slug: hoi-nghi-moi            # tên ngắn: chữ không dấu, số, dấu gạch ngang
            title: Hội nghị trực tuyến học tập, quán triệt …
            form: hybrid                  # in-person, online, hybrid hoặc letter
            host: Tên cơ quan tổ chức
            date: \(day)
            start: "08:00"
            end: "11:30"

            people:
              chu-tri:
                name: Họ và tên
                titles: [Chức vụ]

            chairs: [chu-tri]

            points:
              - code: TT
                name: Điểm cầu trung tâm
                capacity: 100

            agenda:
              - title: Khai mạc
                kind: opening
                start: "08:00"
                duration: 10 phút
              - title: Kết luận hội nghị
                kind: conclusion
                duration: 20 phút
                presenters: [chu-tri]

            """
        case .english:
            """
            slug: new-conference          # a short name: plain letters, digits, hyphens
            title: Online conference on …
            form: hybrid                  # in-person, online, hybrid or letter
            host: The office that holds it
            date: \(day)
            start: "08:00"
            end: "11:30"

            people:
              chair:
                name: Full name
                titles: [Title]

            chairs: [chair]

            points:
              - code: TT
                name: Main point
                capacity: 100

            agenda:
              - title: Opening
                kind: opening
                start: "08:00"
                duration: 10 phút
              - title: Conclusion
                kind: conclusion
                duration: 20 phút
                presenters: [chair]

            """
        }
    }
}
