// The one place of the command line that knows terminals and streams.

import SafeText

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

    /// The columns of the terminal; `nil` when there is none.
    static var columns: Int? {
        if let text = getenv("COLUMNS"), let columns = Int(String(cString: text)), columns > 0 { return columns }
        #if os(Windows)
            return nil
        #else
            var size = winsize()
            guard ioctl(1, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
            return Int(size.ws_col)
        #endif
    }

    /// Whether the user wants no colour anywhere (https://no-color.org).
    static var wantsNoColor: Bool {
        guard let text = getenv("NO_COLOR") else { return false }
        return !String(cString: text).isEmpty
    }

    /// Makes a closed pipe an error of the write, not the end of the process: `cmgdiag … | head` is no failure.
    static func ignoreClosedPipes() {
        #if !os(Windows)
            signal(SIGPIPE, SIG_IGN)
        #endif
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

    /// Writes a report to standard output; a closed pipe is no error.
    static func write(_ text: String) {
        write(text, to: 1)
    }

    /// Writes a warning or an error to standard error.
    static func warn(_ text: String) {
        write(text.harmless + "\n", to: 2)
    }

    private static func write(_ text: String, to descriptor: Int32) {
        var rest = Array(text.utf8)[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { bytes in
                #if os(Windows)
                    Int(_write(descriptor, bytes.baseAddress, UInt32(clamping: bytes.count)))
                #elseif canImport(Glibc)
                    Glibc.write(descriptor, bytes.baseAddress, bytes.count)
                #elseif canImport(Musl)
                    Musl.write(descriptor, bytes.baseAddress, bytes.count)
                #else
                    Darwin.write(descriptor, bytes.baseAddress, bytes.count)
                #endif
            }
            guard count > 0 else { return }
            rest = rest.dropFirst(count)
        }
    }
}
