/// What the pages say.
package struct WebPhrases: Sendable {
    package let frame: FramePhrases
    package let door: DoorPhrases
    package let trouble: TroublePhrases
    package let problems: ProblemPhrases
    package let meeting: MeetingPhrases
    package let planning: PlanningPhrases
    package let planForm: PlanFormPhrases
    package let attending: AttendingPhrases
    package let preparing: PreparingPhrases
    package let tree: TreePagePhrases
    package let across: AcrossPagePhrases
    package let concluding: ConcludingPhrases
    package let work: WorkPhrases
    package let units: UnitPagePhrases
    package let hooks: HooksPhrases
    package let hookDetail: HookDetailPhrases
    package let people: PeoplePhrases
    package let own: OwnPhrases
    package let log: LogPhrases
    package let calling: CallingPhrases
    package let marking: MarkingPhrases
    package let hall: HallPhrases
    package let following: FollowingPhrases
    package let moving: MovingTasksPhrases
    package let thumb: ThumbPhrases
    package let guide: GuidePhrases
}

extension WebPhrases {
    static let vietnamese = WebPhrases(
        frame: .vietnamese, door: .vietnamese, trouble: .vietnamese, problems: .vietnamese,
        meeting: .vietnamese,
        planning: .vietnamese, planForm: .vietnamese, attending: .vietnamese, preparing: .vietnamese,
        tree: .vietnamese, across: .vietnamese, concluding: .vietnamese, work: .vietnamese,
        units: .vietnamese, hooks: .vietnamese, hookDetail: .vietnamese, people: .vietnamese,
        own: .vietnamese, log: .vietnamese, calling: .vietnamese, marking: .vietnamese, hall: .vietnamese,
        following: .vietnamese, moving: .vietnamese, thumb: .vietnamese, guide: .vietnamese)

    static let english = WebPhrases(
        frame: .english, door: .english, trouble: .english, problems: .english,
        meeting: .english, planning: .english,
        planForm: .english,
        attending: .english, preparing: .english, tree: .english,
        across: .english, concluding: .english, work: .english, units: .english,
        hooks: .english, hookDetail: .english,
        people: .english,
        own: .english, log: .english, calling: .english, marking: .english, hall: .english,
        following: .english, moving: .english, thumb: .english, guide: .english)
}
