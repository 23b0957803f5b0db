#if os(Windows)
    private import ucrt
#endif

/// Where a client keeps its logs, when the tool runs on the client itself.
enum DefaultPaths {
    /// Empty on systems that have no Configuration Manager client.
    static var all: [String] {
        #if os(Windows)
            let folder = getenv("WinDir").map { String(cString: $0) } ?? #"C:\Windows"#
            return [folder + #"\CCM\Logs"#, folder + #"\ccmsetup\Logs"#]
        #else
            return []
        #endif
    }
}
