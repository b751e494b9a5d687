import Foundation

/// When the moon is new.
///
/// The method is that of Jean Meeus, *Astronomical Algorithms* (2nd edition), chapter 49: the mean phase, then
/// its periodic terms. Between 1900 and 2200 it is right to well under a minute of dynamical time.
enum Moon {
    /// The new moon number `lunation`, counted from that of 6 January 2000, in Julian days of universal time.
    static func newMoon(_ lunation: Int) -> Double {
        let number = Double(lunation)
        let century = number / 1236.85
        let mean =
            2_451_550.09766 + 29.530588861 * number + 0.00015437 * century * century
            - 0.000000150 * century * century * century
        let dynamical = mean + periodicTerms(number, century) + planetaryTerms(number, century)
        return dynamical - EarthRotation.delta(atJulianDay: dynamical) / 86_400
    }

    /// The number of the lunation whose new moon is the nearest to a Julian day, give or take one.
    static func lunation(nearJulianDay day: Double) -> Int {
        Int(((day - 2_451_550.09766) / 29.530588861).rounded())
    }

    private struct Term {
        /// Days.
        let amplitude: Double
        /// How often the sun's anomaly, the moon's, the argument of latitude and the node enter the sine.
        let sun: Double
        let moon: Double
        let latitude: Double
        let node: Double
        /// The power of the eccentricity of the earth's orbit that scales it.
        let eccentricity: Int

        init(
            _ amplitude: Double, _ sun: Double, _ moon: Double, _ latitude: Double, node: Double = 0,
            e: Int = 0
        ) {
            self.amplitude = amplitude
            self.sun = sun
            self.moon = moon
            self.latitude = latitude
            self.node = node
            eccentricity = e
        }
    }

    private static let terms = [
        Term(-0.40720, 0, 1, 0), Term(0.17241, 1, 0, 0, e: 1), Term(0.01608, 0, 2, 0),
        Term(0.01039, 0, 0, 2), Term(0.00739, -1, 1, 0, e: 1), Term(-0.00514, 1, 1, 0, e: 1),
        Term(0.00208, 2, 0, 0, e: 2), Term(-0.00111, 0, 1, -2), Term(-0.00057, 0, 1, 2),
        Term(0.00056, 1, 2, 0, e: 1), Term(-0.00042, 0, 3, 0), Term(0.00042, 1, 0, 2, e: 1),
        Term(0.00038, 1, 0, -2, e: 1), Term(-0.00024, -1, 2, 0, e: 1), Term(-0.00017, 0, 0, 0, node: 1),
        Term(-0.00007, 2, 1, 0), Term(0.00004, 0, 2, -2), Term(0.00004, 3, 0, 0), Term(0.00003, 1, 1, -2),
        Term(0.00003, 0, 2, 2), Term(-0.00003, 1, 1, 2), Term(0.00003, -1, 1, 2), Term(-0.00002, -1, 1, -2),
        Term(-0.00002, 1, 3, 0), Term(0.00002, 0, 4, 0),
    ]

    private static func periodicTerms(_ number: Double, _ century: Double) -> Double {
        let square = century * century
        let sun = 2.5534 + 29.10535670 * number - 0.0000014 * square
        let moon = 201.5643 + 385.81693528 * number + 0.0107582 * square
        let latitude = 160.7108 + 390.67050284 * number - 0.0016118 * square
        let node = 124.7746 - 1.56375588 * number + 0.0020672 * square
        let eccentricity = 1 - 0.002516 * century - 0.0000074 * square
        return terms.reduce(0) { sum, term in
            let angle = term.sun * sun + term.moon * moon + term.latitude * latitude + term.node * node
            let scale = term.eccentricity == 0 ? 1 : pow(eccentricity, Double(term.eccentricity))
            return sum + term.amplitude * scale * sine(degrees: angle)
        }
    }

    /// What the planets add: amplitude in days, angle and its change a lunation in degrees.
    private static let planets: [(amplitude: Double, angle: Double, step: Double)] = [
        (0.000325, 299.77, 0.107408), (0.000165, 251.88, 0.016321), (0.000164, 251.83, 26.651886),
        (0.000126, 349.42, 36.412478), (0.000110, 84.66, 18.206239), (0.000062, 141.74, 53.303771),
        (0.000060, 207.14, 2.453732), (0.000056, 154.84, 7.306860), (0.000047, 34.52, 27.261239),
        (0.000042, 207.19, 0.121824), (0.000040, 291.34, 1.844379), (0.000037, 161.72, 24.198154),
        (0.000035, 239.56, 25.513099), (0.000023, 331.55, 3.592518),
    ]

    private static func planetaryTerms(_ number: Double, _ century: Double) -> Double {
        planets.enumerated().reduce(0) { sum, entry in
            let (index, planet) = entry
            let drift = index == 0 ? 0.009173 * century * century : 0
            return sum + planet.amplitude * sine(degrees: planet.angle + planet.step * number - drift)
        }
    }
}

func sine(degrees: Double) -> Double { sin(degrees.truncatingRemainder(dividingBy: 360) * .pi / 180) }
