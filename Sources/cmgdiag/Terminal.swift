// The one place of the command line that knows terminals.

internal import Output

import SystemFiles
import LogSources
import SafeText
import SystemFiles

#if canImport(Glibc)
    private import Glibc
#elseif canImport(Musl)
    private import Musl
#elseif canImport(Darwin)
    private import Darwin
#elseif os(Windows)
    private import ucrt
    private import WinSDK
#endif

/// Standard output, standard error, and whether a person sits in front of them.
enum Terminal {
    /// Whether standard output is a terminal.
    static var isOutputTerminal: Bool {
        #if os(Windows)
            _isatty(1) != 0
        #else
            isatty(1) != 0
        #endif
    }

    /// Whether standard input is a terminal, so that nothing was piped in.
    static var isInputTerminal: Bool {
        #if os(Windows)
            _isatty(0) != 0
        #else
            isatty(0) != 0
        #endif
    }

    /// Whether something was piped in: a file or another program's output, not the nothing that services start with.
    static var isInputGiven: Bool {
        switch (try? System.status(ofDescriptor: 0))?.kind {
        case .file, .pipe: true
        default: false
        }
    }

    /// Whether standard error is a terminal, so that somebody reads what is told at once.
    static var isErrorTerminal: Bool {
        #if os(Windows)
            _isatty(2) != 0
        #else
            isatty(2) != 0
        #endif
    }

    /// The columns of the terminal; `nil` when there is none.
    static var columns: Int? { columns(of: 1) }

    /// The columns of the terminal on standard error; 80 where it does not say.
    static var errorColumns: Int { max(20, columns(of: 2) ?? 80) }

    private static func columns(of descriptor: Int32) -> Int? {
        if let text = getenv("COLUMNS"), let columns = Int(String(cString: text)), columns > 0 { return columns }
        #if os(Windows)
            return nil
        #else
            var size = winsize()
            guard ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
            return Int(size.ws_col)
        #endif
    }

    /// Takes back a wish for a width in which nothing can be laid out; the argument parser lays its help out in any, and
    /// ends the process on some.
    static func refuseOddWidths() {
        guard let text = getenv("COLUMNS"), !(20...1000).contains(Int(String(cString: text)) ?? 0) else { return }
        #if os(Windows)
            _ = _putenv("COLUMNS=")
        #else
            unsetenv("COLUMNS")
        #endif
    }

    /// Whether the user wants no colour anywhere (https://no-color.org).
    static var wantsNoColor: Bool {
        if let name = getenv("TERM"), String(cString: name) == "dumb" { return true }
        guard let text = getenv("NO_COLOR") else { return false }
        return !String(cString: text).isEmpty
    }

    /// Ends the process.
    static func exit(_ code: Int32) -> Never {
        #if os(Windows)
            ucrt.exit(code)
        #elseif canImport(Glibc)
            Glibc.exit(code)
        #elseif canImport(Musl)
            Musl.exit(code)
        #else
            Darwin.exit(code)
        #endif
    }

    /// Writes to standard output; whether all of it arrived is seen when the tool ends.
    static func write(_ text: String) {
        StandardStreams.output.write(CarriedPath.shown(text))
        StandardStreams.output.flush()
    }

    /// Writes over the line at which standard error stands.
    static func show(_ text: String) {
        StandardStreams.errors.write(text)
        StandardStreams.errors.flush()
    }

    /// Writes a warning or an error to standard error. When that can't be, there is nobody left to be told.
    ///
    /// What is urgent is of use only now, and so can't wait until the names in the logs are known.
    static func warn(_ text: String, isUrgent: Bool = false) {
        guard let text = Discretion.passed(CarriedPath.shown(text), isUrgent: isUrgent) else { return }
        StandardStreams.output.flush()
        StandardStreams.errors.write(text.harmless + "\n")
        StandardStreams.errors.flush()
    }
}
