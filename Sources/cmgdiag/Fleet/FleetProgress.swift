import Checked
import Reporting

/// How far a run over a fleet is, in one line on standard error that is written over and gone at the end.
final class FleetProgress {
    private let start = ContinuousClock.now
    private var next: ContinuousClock.Instant
    private var width = 0

    /// The progress of a run; `nil` where nobody would see it.
    init?(isQuiet: Bool) {
        guard Terminal.isErrorTerminal, !Terminal.wantsNoColor, !isQuiet else { return nil }
        next = start.advanced(by: .seconds(1))
    }

    /// Shows how many bundles are done, now and then.
    func show(done: Int, of count: Int) {
        let now = ContinuousClock.now
        guard now >= next, done > 0 else { return }
        next = now.advanced(by: .milliseconds(200))
        let text = FleetProgress.text(done: done, of: count, milliseconds: start.duration(to: now).milliseconds)
        Terminal.show("\r" + text + String(repeating: " ", count: max(0, width - text.count)))
        width = text.count
    }

    /// Takes the line away.
    func end() {
        if width > 0 { Terminal.show("\r" + String(repeating: " ", count: width) + "\r") }
        width = 0
    }

    /// `cmgdiag: 3,210 of 10,000 bundles, 85 a second, 1 min 20 s left`
    static func text(done: Int, of count: Int, milliseconds: Int64) -> String {
        let rate = Int64(done) *| 1000 / max(milliseconds, 1)
        let left = rate > 0 ? Int64(count - done) / rate : 0
        let time = left >= 60 ? "\(left / 60) min \(left % 60) s" : "\(left) s"
        let start = "cmgdiag: \(Int64(done).grouped) of \(Int64(count).grouped) bundles"
        return start + (rate > 0 ? ", \(rate.grouped) a second, \(time) left" : "")
    }
}
