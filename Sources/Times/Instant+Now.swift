#if canImport(Glibc)
    private import Glibc
#elseif canImport(Musl)
    private import Musl
#elseif canImport(Darwin)
    private import Darwin
#elseif canImport(ucrt)
    private import ucrt
#endif

extension Instant {
    /// The time of the computer's clock, in whole seconds: enough to judge a token by.
    package static var now: Instant {
        Instant(seconds: Int64(time(nil)))
    }
}
