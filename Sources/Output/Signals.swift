#if !os(Windows)
    private import CFileOutput
#endif
import SystemFiles

/// What INT, TERM and HUP wait for, and other runs with them.
///
/// Windows ends a process at once, and has no locks that other systems' runs of this tool would heed.
enum Signals {
    /// Puts signals off while a file that stays in its place is not whole.
    static func putOff() {
        #if !os(Windows)
            cfo_put_signals_off()
        #endif
    }

    /// Whether one came meanwhile, so that what is done need not be done to its end.
    static var haveCome: Bool {
        #if os(Windows)
            false
        #else
            cfo_is_signal_put_off() != 0
        #endif
    }

    /// Ends that, and obeys the signal that came meanwhile.
    static func obey() {
        #if !os(Windows)
            cfo_obey_signals()
        #endif
    }

    /// Takes a file for this run alone; `nil` when that went well.
    static func failureOfLock(_ descriptor: Int32) -> SystemFailure? {
        #if os(Windows)
            nil
        #else
            cfo_try_lock(descriptor) == 0 ? nil : .last
        #endif
    }
}
