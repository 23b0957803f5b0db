import Synchronization

/// Puts INT, TERM and HUP off while something is done that can be stopped and gone on with. A second signal ends the process
/// at once.
///
/// Windows ends a process at once in any case.
package final class Interruption: Sendable {
    private let isHeld = Atomic(true)

    /// Puts the signals off from now on.
    package init() { Signals.putOff() }

    deinit { obey() }

    /// Whether one has come, so that what is done should come to an end.
    package var hasCome: Bool { isHeld.load(ordering: .relaxed) && Signals.haveCome }

    /// Puts nothing off any more: a signal that has come ends the process here.
    package func obey() {
        if isHeld.exchange(false, ordering: .relaxed) { Signals.obey() }
    }
}
