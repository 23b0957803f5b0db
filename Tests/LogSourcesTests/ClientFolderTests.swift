import LogSources
import TestSupport
import Testing

/// The folders of a client's logs, where nobody names a path.
struct ClientFolderTests {
    private static let kernels = ["5.15.153.1-microsoft-standard-WSL2", "4.4.0-19041-Microsoft"]

    @Test(arguments: kernels)
    func insideOfWindowsThoseOfItsClientAreRead(kernel: String) throws {
        let disk = try TemporaryFolder()
        try disk.write("x", to: "Windows/CCM/Logs/CcmMessaging.log")
        #expect(ClientFolders.around(kernel: kernel, disk: disk.path) == [disk.path + "/Windows/CCM/Logs"])
        try disk.write("x", to: "Windows/ccmsetup/Logs/ccmsetup.log")
        #expect(ClientFolders.around(kernel: kernel, disk: disk.path).count == 2)
    }

    /// A disk of Windows that is mounted in another Linux is that of another computer.
    @Test func anotherLinuxHasNone() throws {
        let disk = try TemporaryFolder()
        try disk.write("x", to: "Windows/CCM/Logs/CcmMessaging.log")
        #expect(ClientFolders.around(kernel: "6.1.0-18-amd64", disk: disk.path).isEmpty)
    }

    @Test func aWindowsWithoutAClientHasNone() throws {
        let disk = try TemporaryFolder()
        #expect(ClientFolders.around(kernel: Self.kernels[0], disk: disk.path).isEmpty)
    }

    @Test func onWindowsTheyLieBelowItsFolder() {
        let folders = ClientFolders.all(below: #"D:\WINNT"#, separator: #"\"#)
        #expect(folders == [#"D:\WINNT\CCM\Logs"#, #"D:\WINNT\ccmsetup\Logs"#])
    }
}
