import SystemFiles
import LogSources
import SystemFiles

/// What the tool was started with.
enum ProcessArguments {
    /// The arguments behind the tool's own name. A byte that is no text is carried, so that a path stays what it is:
    /// Swift's own list has such bytes repaired, and a file of another name would be looked for or written.
    static var all: [String] {
        #if os(Windows)
            // The system's own are UTF-16.
            Array(CommandLine.arguments.dropFirst())
        #else
            (1..<max(1, Int(CommandLine.argc))).compactMap { number in
                CommandLine.unsafeArgv[number].map { CarriedPath.path(of: bytes(at: $0)) }
            }
        #endif
    }

    /// The bytes up to a zero.
    private static func bytes(at start: UnsafePointer<CChar>) -> [UInt8] {
        var bytes: [UInt8] = []
        var place = start
        while place.pointee != 0 {
            bytes.append(UInt8(bitPattern: place.pointee))
            place += 1
        }
        return bytes
    }
}
