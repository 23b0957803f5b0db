import Testing

@testable import CMTraceLog

/// Which messages tell of a failure by a word or a code.
struct FailureWordsTests {
    @Test(arguments: [
        "Failed to send the request", "CALL FAILED", "Download failed.", "a failure", "It fails", "Fail to open",
        "failing", "ERROR: no answer", "2 errors", "Error 12002", "ErrorCode = 0x2f94", "returned 0x87d00215",
        "hr = 0X80004005.", "0x8000000a", "error: 0x800", "No such error code 5", "none failed: 3",
    ])
    func wordOfFailureIsSeen(message: String) {
        #expect(Self.tells(message))
    }

    @Test(arguments: [
        "", "failover to the next", "0 errors", "no errors", "without error", "Error: 0", "Failed: 0, done: 5",
        "ErrorCode=\"0\"", "error code 0x00000000", "value 0x80000002 of HKEY_LOCAL_MACHINE", "mirror", "0x8000",
        "0x8000400512", "x80004005", "a fault", "errand", "Returned code 0x80070BC2", "fallback", "0 failed",
    ])
    func messageWithoutFailureIsPassedOver(message: String) {
        #expect(!Self.tells(message))
    }

    /// Wherever a word stands, in sixteen bytes or across them, and whatever follows the message.
    @Test(arguments: ["failed", "ERROR", "0x87d00215"])
    func wordIsSeenAtAnyPlace(word: String) {
        for before in 0..<70 {
            for after in [0, 1, 7, 40] {
                let text = String(repeating: ".", count: before) + word + String(repeating: ".", count: after)
                #expect(Self.tells(text), "\(before) before, \(after) after")
                let bytes = Array(text.utf8)
                let isTold = bytes.span.bytes.tellsFailure(from: 0, to: before + word.utf8.count - 1)

                #expect(!isTold, "cut, \(before) before, \(after) after")
            }
        }
    }

    /// Typed errors are seen behind any component and context, and none where the type is another or missing.
    @Test func typeIsSeenInAnyAttributes() {
        var watch = TypeWatch()
        for component in ["A", "LocationServices", "A", ""] {
            for (type, isError) in [("3", true), ("1", false), ("33", false), ("", false), ("3", true)] {
                let attributes =
                    "<time=\"10:00:00.000+000\" date=\"03-02-2026\" component=\"\(component)\" context=\"\" "
                    + "type=\"\(type)\" thread=\"3\" file=\"a.cpp:3\">"
                let record = Self.layout(of: "m", attributes)
                let seen = watch.isError(record.layout, in: record.bytes.span.bytes)
                #expect(seen == isError, "\(component) \(type)")
            }
        }
        let bare = Self.layout(of: "m", "<time=\"10:00:00.000+000\" date=\"03-02-2026\">")
        let seen = watch.isError(bare.layout, in: bare.bytes.span.bytes)
        #expect(!seen)
    }

    private static func tells(_ message: String) -> Bool {
        let bytes = Array(message.utf8)
        return bytes.span.bytes.tellsFailure(from: 0, to: bytes.count)
    }

    private static func layout(of message: String, _ attributes: String) -> (layout: RecordLayout, bytes: [UInt8]) {
        let bytes = Array("<![LOG[\(message)]LOG]!>\(attributes)\r\n".utf8)
        let layout = RecordLayout(
            line: 1,
            furtherLines: 0,
            hasRoutineTime: false,
            messageStart: 7,
            messageEnd: 7 + message.utf8.count,
            attributesEnd: bytes.count - 2,
            end: bytes.count
        )
        return (layout, bytes)
    }
}
