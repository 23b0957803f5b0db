/// Text of logs, as a client writes it.
package enum LogText {
    /// One record with these attribute values, without a line end.
    ///
    /// `time` is the time of day with the offset in minutes west of UTC, `date` month, day and year.
    package static func record(
        _ message: String,
        time: String = "09:15:55.035+300",
        date: String = "10-03-2013",
        component: String = "CcmExec",
        type: String = "1",
        thread: String = "7172",
        file: String = "event.cpp:706"
    ) -> String {
        "<![LOG[\(message)]LOG]!><time=\"\(time)\" date=\"\(date)\" component=\"\(component)\" context=\"\" "
            + "type=\"\(type)\" thread=\"\(thread)\" file=\"\(file)\">"
    }

    /// A record and its line end.
    package static func line(
        _ message: String = "message",
        component: String = "CcmExec",
        lineEnd: String = "\r\n"
    ) -> String {
        record(message, component: component) + lineEnd
    }
}
