/// Log lines that prove a rule, written as a person would quote them.
///
/// Each line is one message. `== NAME` begins another log; a line `+00:31:00` lets that much time pass, and a
/// second passes with every message anyway; `⏎` stands for a line end inside a message. A line `now +360:00:00` sets the
/// judging clock to so much after the last message. Below `== dsregcmd` the lines are the output of `dsregcmd /status`
/// and no records.
package struct Example: Hashable, Sendable {
    /// The lines as written.
    package let text: String

    /// Lines that begin in the log of this name.
    package init(_ log: String, _ text: String) {
        self.text = "== \(log)\n" + text
    }
}
