import Foundation

/// A colour of a text or of the ground on which it stands.
struct Ink: Hashable, Sendable {
    let red: Int
    let green: Int
    let blue: Int

    static let black = Ink(0)
    static let white = Ink(0xFFFFFF)

    init(_ number: Int) {
        red = number >> 16 & 0xFF
        green = number >> 8 & 0xFF
        blue = number & 0xFF
    }

    /// "FF00B050" or "00B050"; what stands before the last six digits is how much shines through.
    init?(hex: String) {
        guard hex.utf8.count <= 8, hex.utf8.count >= 6, let number = Int(hex, radix: 16) else {
            return nil
        }
        self.init(number & 0xFFFFFF)
    }

    private init(_ channels: [Int]) {
        red = channels[0]
        green = channels[1]
        blue = channels[2]
    }

    /// Lighter for a tint above zero, darker for one below.
    func tinted(_ tint: Double) -> Ink {
        guard tint.isFinite, (-1...1).contains(tint) else { return self }
        return Ink(
            [red, green, blue].map { channel in
                let channel = Double(channel)
                return Int(tint < 0 ? channel * (1 + tint) : channel + (255 - channel) * tint)
            }
        )
    }

    /// Whether nobody can read this colour on that ground.
    ///
    /// - Source: decision 40.
    func isLost(on ground: Ink) -> Bool {
        let farthest = max(
            abs(red - ground.red),
            abs(green - ground.green),
            abs(blue - ground.blue)
        )
        let lights = [light, ground.light].sorted()
        return farthest <= 32 || (lights[1] + 0.05) / (lights[0] + 0.05) < 1.15
    }

    /// How light it looks, from 0 to 1.
    ///
    /// - Source: WCAG 2.2, relative luminance.
    private var light: Double {
        let channels = [red, green, blue].map { channel in
            let share = Double(channel) / 255
            return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
        }
        return 0.2126 * channels[0] + 0.7152 * channels[1] + 0.0722 * channels[2]
    }
}
