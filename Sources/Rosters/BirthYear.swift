import Conferences

/// The year of birth out of a cell that holds a year, a date or a spreadsheet program's number of a day.
struct BirthYear: Hashable {
    var year: Int
    /// Whether the cell held the number of a day.
    var isSerial = false

    init?(_ text: String) {
        if text.utf8.count == 4, let year = Int(text), year >= 1000 {
            self.init(year: year)
            return
        }
        var numbers: [Int] = []
        var widths: [Int] = []
        var isInside = false
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"):
                if !isInside {
                    numbers.append(0)
                    widths.append(0)
                    isInside = true
                }
                let last = numbers.count - 1
                guard last < 3, widths[last] < 5 else { return nil }
                numbers[last] = numbers[last] * 10 + Int(byte - UInt8(ascii: "0"))
                widths[last] += 1
            case UInt8(ascii: "/"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: " "):
                isInside = false
            default:
                return nil
            }
        }
        switch (numbers.count, widths) {
        case (1, [4]):
            self.init(year: numbers[0])
        case (1, [5]):
            // Day 1 is 1 January 1900; counting from 30 December 1899 makes up for the 29 February 1900
            // that the programs invent.
            self.init(year: CalendarDate(dayNumber: numbers[0] - 25_569).year, isSerial: true)
        case (2, let widths) where widths[1] == 4 && (1...12).contains(numbers[0]):
            self.init(year: numbers[1])
        case (3, let widths) where widths[2] == 4:
            guard CalendarDate(year: numbers[2], month: numbers[1], day: numbers[0]) != nil else {
                return nil
            }
            self.init(year: numbers[2])
        case (3, let widths) where widths[0] == 4:
            guard CalendarDate(year: numbers[0], month: numbers[1], day: numbers[2]) != nil else {
                return nil
            }
            self.init(year: numbers[0])
        default:
            return nil
        }
    }

    private init(year: Int, isSerial: Bool = false) {
        self.year = year
        self.isSerial = isSerial
    }
}
