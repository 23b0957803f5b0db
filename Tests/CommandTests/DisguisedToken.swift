import TestSupport

/// A random token and what may happen to it on its way into a log, a mail or a command line.
struct DisguisedToken {
    /// The token, damaged, wrapped and encoded; no byte of it is NUL, which no argument can hold.
    let text: String
    /// Of this no run of twenty characters may be shown.
    let signature: String
    /// What was done, for the message of a failure.
    let story: String

    private static let headers = [
        "eyJ0eXAiOiJKV1QiLCJhbGciOiJSUzI1NiIsIng1dCI6Ik9Tbzd3OGhNeDJIZjRoQ2o4b083eXEyelMySSJ9",
        "eyJhbGciOiJFUzI1NiIsInR5cCI6IkpXVCJ9", "ewogInR5cCI6IkpXVCIsImFsZyI6IlJTMjU2In0",
    ]
    private static let dots = [".", ".", ".", "", " ", "|", "*", ":", "/", "%2E", "\\u002e", "&#46;", "=2E", " . "]
    private static let ends = ["\r\n", "\r\n> ", " ", "=\r\n", "^\r\n", "`\r\n", "\n    ", "\\r\\n"]
    private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_")

    /// The disguise of a number; the same number gives the same one.
    init(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        let header = Self.headers.randomElement(using: &generator) ?? ""
        let length = [86, 342, 342, 342, 512, 683].randomElement(using: &generator) ?? 342
        signature = String((0..<length).map { _ in Self.alphabet.randomElement(using: &generator) ?? "A" })
        let dots = (0..<2).map { _ in Self.dots.randomElement(using: &generator) ?? "." }
        let token = "\(header)\(dots[0])\(Planted.payload)\(dots[1])\(signature)"
        let width = [nil, nil, 64, 76, 100, 342].randomElement(using: &generator) ?? nil
        let end = Self.ends.randomElement(using: &generator) ?? "\n"
        let lines = width.map { Planted.wrapped(token, at: $0, by: end) } ?? token
        let spelling = Int.random(in: 0..<9, using: &generator)
        text = Self.spelled(lines, spelling)
        story = "seed \(seed): \(length) behind \(dots), \(width ?? 0) by \(end.debugDescription), spelling \(spelling)"
    }

    private static func spelled(_ text: String, _ spelling: Int) -> String {
        switch spelling {
        case 0: text.utf8.map { "%" + Planted.hex($0) }.joined()
        case 1: text.utf8.map { "%25" + Planted.hex($0) }.joined()
        case 2: text.utf8.map { "&#\($0);" }.joined()
        case 3: text.utf8.map { "\\u00" + Planted.hex($0) }.joined()
        case 4: text.replacing("-", with: "+").replacing("_", with: "/")
        default: text
        }
    }

    /// The first piece of the signature in what was written.
    func leak(in text: String) -> String? { Planted.leak(of: signature, in: text) }
}
