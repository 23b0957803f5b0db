/// A wait for something that somebody else has to do, which does not last for ever.
package struct Patience {
    private let end: ContinuousClock.Instant
    private var isTold = false

    /// How long one of this tool's runs waits for another one, or for the reader of a pipe.
    package static let usual = Duration.seconds(10)

    /// Begins to wait.
    package init(for time: Duration = Patience.usual) {
        end = .now + time
    }

    /// Whether it is worth another look.
    package var lasts: Bool { .now < end }

    /// Waits a moment. The first time, `notice` tells a person what is waited for.
    package mutating func pause(milliseconds: Int32 = 20, notice: () -> Void = {}) {
        if !isTold { notice() }
        isTold = true
        System.pause(milliseconds: milliseconds)
    }
}
