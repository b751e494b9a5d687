import Conferences
import Testing

struct PointChangesTests {
    private func changes(_ change: (inout Plan) -> Void) -> [PlanChange] {
        PlanDifference(from: Sample.plan, to: Sample.plan.with(change)).changes
    }

    private let main = PointReference(code: "main", name: "Hội trường tỉnh")
    private let east = PointReference(code: "east", name: "Điểm cầu huyện Đông")
    private let west = PointReference(code: "west", name: "Điểm cầu huyện Tây")

    @Test("Points that are added and removed are told themselves")
    func namesAddedAndRemoved() {
        let changed = changes {
            $0.changePoint { $0.children.removeLast() }
            $0.points.append(.point(PlannedPoint(code: "north", name: "Điểm cầu huyện Bắc")))
        }
        #expect(
            changed == [
                .points([PointReference(code: "north", name: "Điểm cầu huyện Bắc")], change: .added),
                .points([west], change: .removed),
            ])
        #expect(changed.map(\.points) == [["north"], ["west"]])
    }

    @Test("A renamed point keeps its code")
    func namesRenamed() {
        #expect(
            changes { $0.changePoint(1) { $0.name = "Điểm cầu thị xã Tây" } } == [
                .points(
                    [PointReference(code: "west", name: "Điểm cầu thị xã Tây")],
                    change: .renamed(from: "Điểm cầu huyện Tây", to: "Điểm cầu thị xã Tây"))
            ])
    }

    @Test("A point that is moved names the point above it before and after")
    func namesMoved() throws {
        let mutation = try #require(
            PlanMutation.points.first { $0.field == "point moved under another" })
        #expect(
            changes(mutation.apply) == [.points([west], change: .moved(from: main, to: east))])
    }

    @Test("Who is in charge and who is technician are named")
    func namesPeople() {
        let changed = changes {
            $0.changePoint(0) {
                $0.inCharge = "second"
                $0.technician = nil
            }
        }
        #expect(
            changed == [
                .points(
                    [east],
                    change: .inCharge(
                        from: PersonReference(key: "east", name: "Hồ Văn Đông"),
                        to: PersonReference(key: "second", name: "Đỗ Thị Hai"))),
                .points(
                    [east],
                    change: .technician(
                        from: PersonReference(key: "tech-east", name: "Mai Văn Dây"), to: nil)),
                // Had nothing else to do.
            ])
    }

    @Test("The same change of several points is one change, in their order")
    func groups() {
        let changed = changes {
            $0.changePoint(0) { $0.joinLink = "https://example.org/east" }
            $0.changePoint(1) { $0.joinLink = "https://example.org/west" }
            $0.changePoint { $0.capacity = nil }
        }
        #expect(
            changed == [
                .points([main], change: .capacity(from: 200, to: nil)),
                .points([east, west], change: .joinLink),
            ])
    }

    @Test("Another main point is named, and concerns all")
    func namesTheMainPoint() {
        let first = PlannedPoint(code: "first", name: "Điểm cầu Trung ương")
        let changed = changes { $0.points = [.point(first)] + $0.points }
        let reference = PointReference(code: "first", name: "Điểm cầu Trung ương")
        #expect(
            changed == [.mainPoint(from: main, to: reference), .points([reference], change: .added)])
        #expect(changed[0].points == nil)
    }

    @Test("Only what concerns a point is told to it")
    func tellsOnlyThoseConcerned() {
        let difference = PlanDifference(
            from: Sample.plan,
            to: Sample.plan.with {
                $0.title = "Hội nghị khác"
                $0.changePoint(0) { $0.capacity = 70 }
                $0.reminders = []
            })
        #expect(difference.changes.count == 3)
        #expect(difference.concerning("east").count == 2)
        #expect(difference.concerning("west").count == 1)
    }
}
