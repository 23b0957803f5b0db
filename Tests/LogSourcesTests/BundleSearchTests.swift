import LogSources
import TestSupport
import Testing

/// Which bundles lie under a path.
struct BundleSearchTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
    }

    /// The bundles of a folder with these files, by their names from the folder on.
    private func bundles(_ files: String...) throws -> [String] {
        for file in files { try folder.write("x", to: "root/" + file) }
        return BundleSearch([folder.path("root")]).bundles.map { bundle in
            String(bundle.name.dropFirst(folder.path.count + 1))
        }
    }

    @Test func archivesAreBundles() throws {
        #expect(
            try bundles("PC2.zip", "PC1.cab", "more/PC3.7z", "note.md") == [
                "root/PC1.cab", "root/PC2.zip", "root/more/PC3.7z",
            ]
        )
    }

    @Test func foldersWithLogsAreBundles() throws {
        #expect(try bundles("a/CcmMessaging.log", "b/deeper/ccmsetup.log") == ["root/a", "root/b/deeper"])
    }

    /// The client's folders are of the device around them.
    @Test func foldersOfTheClientAreOneBundle() throws {
        #expect(
            try bundles("PC1/CCM/Logs/a.log", "PC1/ccmsetup/Logs/b.log", "PC2/Logs/c.log") == ["root/PC1", "root/PC2"]
        )
        #expect(try bundles("x/CCM/Logs/a.log").contains("root/x"))
    }

    /// So are the folders of an unpacked collection of Intune's.
    @Test func foldersOfACollectionAreOneBundle() throws {
        #expect(try bundles("PC1/(1) Folders a/a.log", "PC1/(12) Folders b/b.log") == ["root/PC1"])
    }

    /// A single device's folder that is named is that device's, whatever lies in it.
    @Test func deviceThatIsNamedIsOneBundle() throws {
        #expect(try bundles("CcmMessaging.log", "old/CcmMessaging.log") == ["root"])
    }

    /// A log that lies about among the bundles of many is one more, and not the story of all.
    @Test func strayLogIsABundleOfItsOwn() throws {
        let found = try bundles("stray.log", "PC1.zip", "PC2.zip", "PC3/a.log")
        #expect(found == ["root", "root/PC1.zip", "root/PC2.zip", "root/PC3"])
        let stray = try #require(BundleSearch([folder.path("root")]).bundles.first)
        #expect(stray.paths == [folder.path("root") + "/stray.log"])
    }

    /// So is one further down, and one beside a folder of them.
    @Test func strayLogBelowTheFirstFolderHidesNoDevice() throws {
        let found = try bundles("day/stray.log", "day/PC1.zip", "day/PC2.zip", "more/stray.log", "more/zips/PC3.zip")
        #expect(found == ["root/day", "root/day/PC1.zip", "root/day/PC2.zip", "root/more"])
        let deep = try bundles("more/zips/PC4.zip")
        #expect(deep.suffix(3) == ["root/more", "root/more/zips/PC3.zip", "root/more/zips/PC4.zip"])
        let stray = BundleSearch([folder.path("root")]).bundles.first { $0.name.hasSuffix("more") }
        #expect(stray?.paths == [folder.path("root/more/stray.log")])
    }

    /// People call folders so in which they collect devices.
    @Test(arguments: ["Logs", "C", "d$", "log"]) func folderOfADeviceMayHoldSeveral(name: String) throws {
        let found = try bundles("\(name)/PC1.zip", "\(name)/PC2/CCM/Logs/a.log", "\(name)/PC3/b.log")
        #expect(found == ["PC1.zip", "PC2", "PC3"].map { "root/\(name)/\($0)" })
        try folder.write("x", to: "root/\(name)/read-me.log")
        #expect(try bundles().contains("root/\(name)/PC1.zip"))
        #expect(BundleSearch([folder.path("root/\(name)")]).bundles.count == 4)
    }

    /// Near misses: what lies in the client's own folders is of its device, whatever it is.
    @Test func foldersOfADeviceHoldNoOthers() throws {
        let device = [
            "PC1/C/Windows/CCM/Logs/a.log", "PC1/C/Windows/ccmsetup/x.cab", "PC1/C/Windows/ccmsetup/y.cab",
            "PC1/CCM/Cache/one.zip", "PC1/CCM/Cache/two.zip", "PC1/ccmsetup/Logs/old/b.log", "PC1/Logs/c.log",
        ]
        for file in device { try folder.write("x", to: "root/" + file) }
        #expect(try bundles() == ["root/PC1"])
        try folder.write("x", to: "root/PC1/CCM/Logs/a.log")
        #expect(BundleSearch([folder.path("root/PC1/CCM")]).bundles.map(\.name) == [folder.path("root/PC1/CCM")])
        #expect(try bundles("PC2/Logs/old/a.log", "PC2/a.log").contains("root/PC2"))
    }

    /// Logs that are packed one by one are a folder's logs.
    @Test func packedLogsAreLogs() throws {
        #expect(try bundles("PC1/a.log.gz", "PC1/b.log.xz", "PC2/c.tar.gz") == ["root/PC1", "root/PC2/c.tar.gz"])
    }

    /// A list of requirements or a note makes no device of a folder.
    @Test func textAloneIsNoBundle() throws {
        #expect(try bundles("PC1/ccmsetup.log", "PC1/dsregcmd.txt", "notes/readme.txt") == ["root/PC1"])
    }

    @Test func nothingIsThereTwice() throws {
        try folder.write("x", to: "root/PC1.zip")
        let root = folder.path("root")
        #expect(BundleSearch([root, root + "/PC1.zip", root]).bundles.count == 1)
    }

    @Test func whatIsNotThereIsTold() {
        let search = BundleSearch([folder.path("nowhere")])
        #expect(search.bundles.isEmpty && search.errors.count == 1)
    }
}

/// By what it is seen that a bundle has changed.
struct BundleMarkTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        try folder.write("one", to: "PC1/CCM/a.log")
        try folder.write("two", to: "PC1/b.log")
    }

    private var bundle: FoundBundle { FoundBundle(folder.path("PC1")) }

    @Test func markStaysWhileNothingChanges() throws {
        #expect(bundle.mark() != nil)
        #expect(bundle.mark() == bundle.mark())
        #expect(try bundle.contentHash() == bundle.contentHash())
        #expect(FoundBundle(folder.path("PC9")).mark() == nil)
    }

    @Test(arguments: ["PC1/CCM/a.log", "PC1/b.log", "PC1/new.log", "PC1/deep/new.log"])
    func changeIsSeen(file: String) throws {
        let (mark, hash) = (bundle.mark(), try bundle.contentHash())
        try folder.write("changed", to: file)
        #expect(bundle.mark() != mark)
        #expect(try bundle.contentHash() != hash)
    }

    /// Bytes that come to lie elsewhere are other bytes, even where all files together are the same.
    @Test func bytesThatMoveAreSeen() throws {
        let hash = try bundle.contentHash()
        try folder.write("on", to: "PC1/CCM/a.log")
        try folder.write("etwo", to: "PC1/b.log")
        #expect(try bundle.contentHash() != hash)
    }
}

/// Links in circles, which are a million ways to one folder.
struct BundleLinkTests {
    @Test func circlesOfLinksEnd() throws {
        let folder = try TemporaryFolder()
        try folder.write("x", to: "PC1/a.log")
        for name in ["a", "b", "c"] { try folder.link("PC1/\(name)", to: "..") }
        #expect(FoundBundle(folder.path("PC1")).mark()?.hasPrefix("1 1 ") == true)
        let search = BundleSearch([folder.path])
        #expect(search.bundles.count == 1 && search.links.isEmpty)
    }

    /// A link to a folder among devices may lead anywhere: it is not followed, and known.
    @Test func linksToFoldersAreKnown() throws {
        let folder = try TemporaryFolder()
        try folder.write("x", to: "elsewhere/PC3/a.log")
        for name in ["PC1", "PC2"] { try folder.write("x", to: "fleet/\(name)/a.log") }
        try folder.link("fleet/PC3", to: "../elsewhere/PC3")
        let search = BundleSearch([folder.path("fleet")])
        #expect(search.bundles.count == 2 && search.links == [folder.path("fleet/PC3")])
    }

    /// A folder of links to archives that lie elsewhere is a fleet.
    @Test func linksToFilesAreFollowed() throws {
        let folder = try TemporaryFolder()
        try folder.write("x", to: "store/PC1.zip")
        try folder.write("x", to: "fleet/PC2.zip")
        try folder.link("fleet/PC1.zip", to: "../store/PC1.zip")
        let search = BundleSearch([folder.path("fleet")])
        #expect(search.bundles.count == 2 && search.links.isEmpty)
    }
}
