/// A random number generator that gives the same numbers for the same seed.
///
/// A test names its seed in the failure message, so that the run can be repeated. Not for secrets.
///
/// - Source: the algorithm SplitMix64 (Steele, Lea and Flood, 2014).
package struct Seeded: RandomNumberGenerator {
    private var state: UInt64

    /// Any seed will do, 0 too.
    package init(seed: UInt64) {
        state = seed
    }

    /// The next 64 random bits.
    package mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// True once in so many times on average; `times` is at least 1.
    package mutating func oneIn(_ times: Int) -> Bool {
        Int.random(in: 0..<times, using: &self) == 0
    }
}
