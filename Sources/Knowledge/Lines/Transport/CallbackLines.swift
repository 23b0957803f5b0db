/// The lines in which WinHTTP's callback tells a TLS failure in detail: `[CCMHTTP]                : …`.
enum CallbackLines {
    /// How they begin: with a blank or colon that stands in no other line of these components.
    static let starts = [
        "[CCMHTTP]  ",
        "[CCMHTTP] :",
        "[CCMHTTP]:",
        "[TSMESSAGING]  ",
        "[TSMESSAGING] :",
        "[TSMESSAGING]:",
    ]
}
