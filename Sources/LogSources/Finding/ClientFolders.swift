import SystemFiles

/// Where a client keeps its logs.
///
/// Source: https://learn.microsoft.com/intune/configmgr/core/plan-design/hierarchy/log-files
package enum ClientFolders {
    /// The folders of logs below the folder of Windows, whether they are there or not.
    package static func all(below windows: String, separator: String) -> [String] {
        [["CCM", "Logs"], ["ccmsetup", "Logs"]].map { ([windows] + $0).joined(separator: separator) }
    }

    /// Those of the Windows around a Linux that runs inside of it, as far as they are there; empty where there is none.
    ///
    /// - Parameters:
    ///   - kernel: what the kernel calls its release; inside of Windows it names Microsoft, such as
    ///     `5.15.153.1-microsoft-standard-WSL2`, in both versions of the Windows Subsystem for Linux.
    ///   - disk: where the disk C: is mounted, `/mnt/c` unless `wsl.conf` says otherwise.
    /// - Returns: the folders that are there.
    package static func around(kernel: String, disk: String = "/mnt/c") -> [String] {
        guard kernel.lowercased().contains("microsoft") else { return [] }
        return all(below: disk + "/Windows", separator: "/").filter { FileStatus(path: $0)?.kind == .folder }
    }
}
