import LogSources

#if os(Windows)
    private import ucrt
#endif

/// Where a client keeps its logs, when the tool runs on the client itself.
enum DefaultPaths {
    /// Empty on systems that have no Configuration Manager client, nor run inside of one that has.
    static var all: [String] {
        #if os(Windows)
            let folder = getenv("WinDir").map { String(cString: $0) } ?? #"C:\Windows"#
            return ClientFolders.all(below: folder, separator: #"\"#)
        #elseif os(Linux)
            return ClientFolders.around(kernel: kernelRelease)
        #else
            return []
        #endif
    }

    /// Whether what is piped in counts more than the client's folders: what deploys scripts starts them with a pipe that
    /// nobody writes to, but nobody deploys scripts inside of a Linux that runs in Windows.
    static var yieldToPipes: Bool {
        #if os(Windows)
            false
        #else
            true
        #endif
    }

    #if os(Linux)
        /// See proc(5), `/proc/sys/kernel/osrelease`; empty where it can't be read.
        private static var kernelRelease: String {
            let bytes = try? PathSource("/proc/sys/kernel/osrelease").contents(limit: 256)
            return String(decoding: (bytes ?? nil) ?? [], as: UTF8.self)
        }
    #endif
}
