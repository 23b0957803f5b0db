import TestSupport

/// A log that holds everything.
enum MixedLog {
    /// Everything that occurs in real logs and some of what does not, in about 2 KB.
    static let bytes: [UInt8] = [0xef, 0xbb, 0xbf] + Array(text.utf8) + [0xff, 0xfe, 0, 0, 0, 0xc3, 0x28] + rest

    private static let text = [
        LogText.record("Raising event:\r\n\r\ninstance of CCM_CcmHttp_Status\r\n{\r\n\tStatusCode = 0;\r\n};\r\n"),
        LogText.record("[----- STARTUP -----]"),
        LogText.record(
            "<Portal><![CDATA[https://a/b?c=\"d\"&e=!]]></Portal>",
            time: "23:59:59.999-60",
            date: "12-31-2019"
        ),
        LogText.record("A .NET record", time: "9:02:57.1234567", date: "10-3-2013", type: "0", file: ""),
        "cut in the middle\r\n",
        LogText.record("message with ]LOG]!> and ]LOG]!>< in it", date: "02-30-2014"),
        "t=\"\" type=\"1\" thread=\"7172\" file=\"ccmrestart.cpp:64\">",
        "<![LOG[a record without an end",
        LogText.record("odd offset", time: "10:00:00.000+-420"),
        "<![LOG[cut attributes]LOG]!><ti ad=\"4180\" file=\"x.cpp:1\">",
        LogText.record(""),
    ].joined(separator: "\r\n")

    private static let rest = Array("\n\(LogText.record("last", type: "3"))\n<![LOG[Raising event:".utf8)
}
