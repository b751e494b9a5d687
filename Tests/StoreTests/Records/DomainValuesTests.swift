import Conferences
import Database
import Store
import TestSupport
import Testing

@Suite(.inTurns) struct DomainValuesTests {
    @Test func `every value comes back from what is stored of it`() throws {
        func comesBack<T: DatabaseConvertible & Equatable>(_ value: T) -> Bool {
            T(databaseValue: value.databaseValue) == value
        }
        #expect(comesBack(Identifier<Conference>(rawValue: .max)))
        #expect(comesBack(Instant(milliseconds: -1)))
        #expect(comesBack(try #require(CalendarDate(iso: "2019-09-13"))))
        #expect(comesBack(try #require(TimeOfDay(hour: 24, minute: 0))))
        for form in ConferenceForm.allCases { #expect(comesBack(form)) }
        for state in TaskState.allCases { #expect(comesBack(state)) }
        for state in Delivery.State.allCases { #expect(comesBack(state)) }
        for state in Endpoint.State.allCases { #expect(comesBack(state)) }
    }

    @Test func `what is stored and is none of a value's is not taken for it`() {
        #expect(CalendarDate(databaseValue: .text("13/09/2019")) == nil)
        #expect(TimeOfDay(databaseValue: .integer(5000)) == nil)
        #expect(TaskState(databaseValue: .text("lost")) == nil)
        #expect(Instant(databaseValue: .text("1")) == nil)
    }
}
