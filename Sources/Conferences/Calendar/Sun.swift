import Foundation

/// Where the sun stands on its yearly path.
///
/// The method is that of Jean Meeus, *Astronomical Algorithms* (2nd edition), chapter 25, low accuracy: the
/// apparent longitude to about 0.01 degrees, which the sun travels in a quarter of an hour.
enum Sun {
    /// The apparent longitude in degrees, 0 to 360, at a Julian day of universal time.
    static func longitude(atJulianDay day: Double) -> Double {
        let dynamical = day + EarthRotation.delta(atJulianDay: day) / 86_400
        let century = (dynamical - 2_451_545) / 36_525
        let square = century * century
        let mean = 280.46646 + 36_000.76983 * century + 0.0003032 * square
        let anomaly = 357.52911 + 35_999.05029 * century - 0.0001537 * square
        let centre =
            (1.914602 - 0.004817 * century - 0.000014 * square) * sine(degrees: anomaly)
            + (0.019993 - 0.000101 * century) * sine(degrees: 2 * anomaly)
            + 0.000289 * sine(degrees: 3 * anomaly)
        let node = 125.04 - 1934.136 * century
        let apparent = mean + centre - 0.00569 - 0.00478 * sine(degrees: node)
        let turned = apparent.truncatingRemainder(dividingBy: 360)
        return turned < 0 ? turned + 360 : turned
    }

    /// The Julian day of the winter solstice of a Gregorian year: the longitude is 270 degrees.
    static func winterSolstice(of year: Int) -> Double {
        // 21 December at noon lies within two days of it; the sun travels about 0.9856 degrees a day.
        var day = Double(CalendarDate.dayNumber(year, 12, 21)) + LunarCalendar.julianDayOfEpoch + 0.5
        for _ in 0..<6 {
            var distance = 270 - longitude(atJulianDay: day)
            if distance > 180 { distance -= 360 }
            if distance < -180 { distance += 360 }
            day += distance / 0.9856
        }
        return day
    }
}

/// How far the earth's turning lags behind uniform time.
enum EarthRotation {
    /// Dynamical less universal time in seconds.
    ///
    /// The polynomials are those of F. Espenak and J. Meeus, *Five Millennium Canon of Solar Eclipses* (NASA
    /// TP-2006-214141); that for 2005 to 2050 serves for the years up to 2100 as well.
    static func delta(atJulianDay day: Double) -> Double {
        let year = 2000 + (day - 2_451_545) / 365.25
        switch year {
        case ..<1920:
            let t = year - 1900
            return -2.79 + t * (1.494119 + t * (-0.0598939 + t * (0.0061966 - 0.000197 * t)))
        case ..<1941:
            let t = year - 1920
            return 21.20 + t * (0.84493 + t * (-0.076100 + 0.0020936 * t))
        case ..<1961:
            let t = year - 1950
            return 29.07 + t * (0.407 + t * (-1 / 233 + t / 2547))
        case ..<1986:
            let t = year - 1975
            return 45.45 + t * (1.067 + t * (-1 / 260 - t / 718))
        case ..<2005:
            let t = year - 2000
            return 63.86
                + t * (0.3345 + t * (-0.060374 + t * (0.0017275 + t * (0.000651814 + 0.00002373599 * t))))
        default:
            let t = min(year, 2100) - 2000
            return 62.92 + t * (0.32217 + 0.005589 * t)
        }
    }
}
