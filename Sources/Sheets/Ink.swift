import Foundation

/// A colour of a text or of the ground behind it, with channels from 0 to 255.
struct Ink: Hashable, Sendable {
    let red: Int
    let green: Int
    let blue: Int

    static let black = Ink(0)
    static let white = Ink(0xFFFFFF)

    /// A colour as 0xRRGGBB.
    init(_ number: Int) {
        red = number >> 16 & 0xFF
        green = number >> 8 & 0xFF
        blue = number & 0xFF
    }

    /// Reads "00B050" or, with the opacity in front, "FF00B050"; `nil` if it is neither.
    ///
    /// The opacity is ignored.
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

    /// The colour made lighter (up to 1) or darker (down to -1); other values change nothing.
    ///
    /// - Source: ECMA-376 part 1, attribute `tint` of colours, applied to each channel.
    func tinted(_ tint: Double) -> Ink {
        guard tint.isFinite, (-1...1).contains(tint) else { return self }
        return Ink(
            [red, green, blue].map { channel in
                let channel = Double(channel)
                return Int(tint < 0 ? channel * (1 + tint) : channel + (255 - channel) * tint)
            }
        )
    }

    /// Whether nobody can read a text of this colour on that ground.
    ///
    /// True if no channel differs by more than 32 or if the contrast is below 1.15 to 1.
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

    /// The relative luminance, from 0 to 1.
    ///
    /// - Source: WCAG 2.2.
    private var light: Double {
        let channels = [red, green, blue].map { channel in
            let share = Double(channel) / 255
            return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
        }
        return 0.2126 * channels[0] + 0.7152 * channels[1] + 0.0722 * channels[2]
    }
}
