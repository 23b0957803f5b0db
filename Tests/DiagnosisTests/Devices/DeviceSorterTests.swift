import LogSources
import Testing

@testable import Diagnosis

/// Whose logs are whose, in the forms in which people collect them.
struct DeviceSorterTests {
    private func log(
        _ path: String,
        _ machine: String? = nil,
        id: String? = nil,
        isServers: Bool = false
    ) -> SortedLog {
        let ids = Set([id].compactMap { $0 })
        guard let machine else { return SortedLogs.log(path, ids: ids, isServers: isServers) }
        return SortedLogs.log(path, machine, ids: ids, isServers: isServers)
    }

    @Test func nothingIsNoDevice() {
        #expect(Sorted([]) == Sorted(devices: [:]))
    }

    @Test func oneDeviceHasEverything() {
        let logs = [
            log("a/CCM/Logs", "PC1", id: "A"), log("a/ccmsetup"), log("elsewhere"), log("s", "MP1", isServers: true),
        ]
        #expect(Sorted(logs) == Sorted(devices: [[0, 1, 2, 3]: "PC1"]))
    }

    @Test func logsWithoutAnyNameAreOfOneDevice() {
        let sorting = DeviceSorter.sorted([log("a/x"), log("a/y")])
        #expect(sorting.devices.map(\.logs) == [[0, 1]])
        #expect(sorting.devices.map(\.place.folders) == [["a"]])
        #expect(sorting.devices.first?.machine == nil)
    }

    @Test func serversAloneAreOneBundle() {
        #expect(Sorted([log("a", isServers: true)]).devices == [[0]: nil])
    }

    @Test func foldersOfTheClientCountAsTheOneAroundThem() {
        let logs = [
            log("PC1/CCM/Logs", "PC1"), log("PC1/ccmsetup"), log("PC2/CCM/Logs", "PC2"),
            log("PC2/Windows/ccmsetup/Logs"),
        ]
        #expect(Sorted(logs) == Sorted(devices: [[0, 1]: "PC1", [2, 3]: "PC2"]))
    }

    @Test func aFolderMayHoldTheLogsOfTwo() {
        let logs = [log("x", "PC1", id: "A"), log("x", "PC2", id: "B"), log("x", id: "A"), log("x", id: "C"), log("x")]
        #expect(Sorted(logs) == Sorted(devices: [[0, 2]: "PC1", [1]: "PC2"], unclaimed: [3, 4]))
    }

    @Test func namelessLogsBesideOneAreIts() {
        #expect(Sorted([log("x", "PC1"), log("x")]) == Sorted(devices: [[0, 1]: "PC1"]))
    }

    @Test func namelessLogsBesideTwoAreNobodys() {
        let logs = [log("x/PC1", "PC1"), log("x/PC2", "PC2"), log("x"), log("x/other")]
        #expect(Sorted(logs) == Sorted(devices: [[0]: "PC1", [1]: "PC2"], unclaimed: [2, 3]))
    }

    /// A folder that is called like a device is one, unless it is called after the device beside it.
    @Test func aNamelessFolderCalledLikeADeviceIsOne() {
        #expect(
            Sorted([log("x/PC1", "PC1"), log("x/PC2"), log("x/PC2")]) == Sorted(devices: [[0]: "PC1", [1, 2]: nil])
        )
        #expect(Sorted([log("x", "PC-1"), log("x/LT-9")]) == Sorted(devices: [[0]: "PC-1", [1]: nil]))
        #expect(Sorted([log("x", "PC-1"), log("x/LT-9", id: "B")]) == Sorted(devices: [[0]: "PC-1", [1]: nil]))
        let own = [log("x/PC-1 client", "PC-1"), log("x/PC-1_setup"), log("x/part2")]
        #expect(Sorted(own) == Sorted(devices: [[0, 1, 2]: "PC-1"]))
    }

    /// A device has one log of a name.
    @Test func aStrayLogThatTheDeviceBelowHasIsNotIts() {
        func log(_ path: String, _ machine: String?, _ name: String) -> SortedLog {
            let named = machine.map { SortedLogs.log(path, $0) } ?? SortedLogs.log(path)
            return SortedLog(named.place, named.names, log: LogName(name))
        }
        let same = [log("x.zip", "PC1", "CcmMessaging"), log("", nil, "CcmMessaging")]
        #expect(DeviceSorter.sorted(same).devices.map(\.logs) == [[0], [1]])
        let other = [log("x.zip", "PC1", "CcmMessaging"), log("", nil, "ccmsetup")]
        #expect(DeviceSorter.sorted(other).devices.map(\.logs) == [[0, 1]])
    }

    @Test func theLowestFolderOfOneDeviceHasItsNamelessLogs() {
        let logs = [log("x/PC1/deep", "PC1"), log("x/PC1/beside"), log("x/PC2", "PC2")]
        #expect(Sorted(logs) == Sorted(devices: [[0, 1]: "PC1", [2]: "PC2"]))
    }

    @Test func aClientIsKnownByItsIDInAnotherFolder() {
        let logs = [log("x/a", "PC1", id: "A"), log("x/b", id: "A"), log("x/c", "PC2", id: "B")]
        #expect(Sorted(logs) == Sorted(devices: [[0, 1]: "PC1", [2]: "PC2"]))
    }

    @Test func clientsWithoutMachinesAreToldApartByFolders() {
        let logs = [log("x/a", id: "A"), log("x/b", id: "B")]
        #expect(Sorted(logs) == Sorted(devices: [[0]: nil, [1]: nil]))
    }

    /// In one folder two IDs without a machine are rather one client that registered anew.
    @Test func aClientThatRegisteredAnewIsOne() {
        #expect(Sorted([log("x", "PC1", id: "A"), log("x", id: "B")]).devices == [[0, 1]: "PC1"])
        #expect(Sorted([log("x", id: "A"), log("x", id: "B")]).devices == [[0, 1]: nil])
        let anew = SortedLogs.log("y", "PC1", ids: ["A", "B"])
        #expect(Sorted([anew, log("z", id: "A"), log("w", id: "B")]).devices == [[0, 1, 2]: "PC1"])
    }

    @Test func oneNameWithTwoClientsIsTwoDevices() {
        let logs = [log("x/a", "PC1", id: "A"), log("x/b", "PC1", id: "B"), log("x/c", "pc1.example.com", id: "A")]
        #expect(Sorted(logs).devices.keys.sorted { $0.count > $1.count } == [[0, 2], [1]])
    }

    /// Nothing of one device speaks for another: which of the two it is can't be known.
    @Test func aNameWithoutAClientBesideTwoOfTheNameIsNeither() {
        let logs = [log("x/a", "PC1", id: "A"), log("x/b", "PC1", id: "B"), log("x/c", "PC1")]
        #expect(Set(Sorted(logs).devices.keys) == [[0], [1], [2]])
    }

    /// Whoever packs logs packs those of one device: what names nobody must not be told of the one beside it.
    @Test func aNamelessArchiveBesideANamedOneIsAnother() {
        let zips = [log("all/PC1.zip/CCM/Logs", "PC1"), log("all/PC2.zip/CCM/Logs"), log("all/PC2.zip/ccmsetup")]
        #expect(Sorted(zips).devices == [[0]: "PC1", [1, 2]: nil])
        // A folder that names nobody may be a part of the only device.
        #expect(Sorted([log("all/one", "PC1"), log("all/two")]).devices == [[0, 1]: "PC1"])
        #expect(Sorted([log("all/PC1.zip/a"), log("all/PC1.zip/b")]).devices.count == 1)
        // Nor does a folder around it, or an archive in it, make it a part of the named one.
        #expect(Sorted([log("a/PC1.zip", "PC1"), log("b/PC2.zip")]).devices == [[0]: "PC1", [1]: nil])
        let deep = [log("PC1.zip", "PC1"), log("PC2.zip/inner.zip"), log("PC2.zip")]
        #expect(Sorted(deep) == Sorted(devices: [[0]: "PC1", [1]: nil, [2]: nil]))
        // A collection says of whom all of it is.
        let collected = [log("DiagLogs-PC1-20250310T101500Z.zip/a.cab"), log("DiagLogs-PC1-20250310T101500Z.zip/b")]
        #expect(Sorted(collected + [log("x", "PC2")]).devices == [[0, 1]: "PC1", [2]: "PC2"])
        // Of two that name nobody, none speaks for the other.
        #expect(Set(Sorted([log("all/a.zip"), log("all/b.zip")]).devices.keys) == [[0], [1]])
    }

    @Test func aRenamedMachineIsOne() {
        let renamed = SortedLogs.log("x", "OLD", "NEW", ids: ["A"], from: 10)
        let before = SortedLogs.log("y", "old", ids: ["A"], from: 1)
        #expect(Sorted([renamed, before, log("x")]).devices == [[0, 1, 2]: "NEW"])
        let other = SortedLogs.log("z", "PC9", ids: ["C"])
        #expect(Sorted([renamed, before, other]).devices == [[0, 1]: "NEW", [2]: "PC9"])
    }

    /// Near misses of a rename: the name comes back, here or in another log, or there are two clients.
    @Test func joinedLogsAreNobodys() {
        let twice = SortedLogs.log("x", "PC1", "PC2", ids: ["A", "B"], from: 10)
        let two = [SortedLogs.log("y", "PC1", ids: ["A"]), SortedLogs.log("z", "PC2", ids: ["B"])]
        #expect(Sorted([twice] + two) == Sorted(devices: [[1]: "PC1", [2]: "PC2"], unclaimed: [0]))
        let back = SortedLogs.log("x", "PC1", "PC2", from: 10)
        let later = SortedLogs.log("y", "PC1", from: 99)
        let other = SortedLogs.log("z", "PC2", from: 98)
        #expect(Sorted([back, later, other]) == Sorted(devices: [[1]: "PC1", [2]: "PC2"], unclaimed: [0]))
    }

    /// It lies in the folder of one of them and holds records of the other.
    @Test func joinedLogsInTheFolderOfOneAreNobodys() {
        let joined = SortedLogs.log("x/PC1", "PC1", "PC2", ids: ["A", "B"])
        let logs = [joined, log("x/PC1", "PC1", id: "A"), log("x/PC2", "PC2", id: "B")]
        #expect(Sorted(logs) == Sorted(devices: [[1]: "PC1", [2]: "PC2"], unclaimed: [0]))
    }

    @Test func joinedLogsAloneAreJudgedTogether() {
        #expect(Sorted([SortedLogs.log("x", "PC1", "PC2", ids: ["A", "B"])]).devices == [[0]: nil])
    }

    @Test func serversExplainAnyOfSeveral() {
        let logs = [log("x/a", "PC1"), log("x/b", "PC2"), log("x/a", isServers: true), log("s", isServers: true)]
        #expect(Sorted(logs) == Sorted(devices: [[0]: "PC1", [1]: "PC2"], servers: [2, 3]))
    }

    @Test func archivesAreFolders() {
        let logs = [
            log("x/PC1.zip/CCM/Logs", "PC1"), log("x/PC1.zip/ccmsetup/Logs"), log("x/PC2.zip/Logs", "PC2"),
            log("x/all.zip/PC3.zip", "PC3"), log("x/all.zip/PC4.zip/CCM", "PC4"), log("x/all.zip/PC4.zip/dsreg"),
        ]
        let expected: [Set<Int>: String?] = [[0, 1]: "PC1", [2]: "PC2", [3]: "PC3", [4, 5]: "PC4"]
        #expect(Sorted(logs) == Sorted(devices: expected))
    }

    @Test func theNameOfACollectionNamesItsDevice() {
        let logs = [
            log("x/DiagLogs-PC1-20250310T101500Z.zip/a"), log("x/DiagLogs-PC1-20250310T101500Z.zip/b"),
            log("x/PC2_CollectedData.zip", id: "B"), log("x/DiagLogs-PC3-20250310T101500Z.zip", "REAL3"),
        ]
        #expect(Sorted(logs) == Sorted(devices: [[0, 1]: "PC1", [2]: "PC2", [3]: "REAL3"]))
    }

    /// Standard input lies nowhere, so it is a place beside every folder.
    @Test func whatIsPipedInIsADeviceOfItsOwn() {
        let logs = [log("standard input", "PC1"), log("x", "PC2")]
        #expect(Sorted(logs) == Sorted(devices: [[0]: "PC1", [1]: "PC2"]))
        #expect(Sorted([log("standard input"), log("x", "PC2")]).devices == [[0, 1]: "PC2"])
    }

    /// Of one device one log may say how the machine is called and another which client it is; in its own folders, or in
    /// one around its others.
    @Test(arguments: [
        ["PC1/CCM/old", "PC1/ccmsetup/old"], ["PC1/CCM/old", "PC1/(3) Files"], ["PC1", "PC1/old"],
        ["PC1.zip/(1) Folders a", "PC1.zip/(2) Folders b"], ["PC1.zip", "PC1.zip/Logs/old/2025"],
    ])
    func theIDAndTheNameMayStandInFoldersOfOneDevice(paths: [String]) {
        for (first, second) in [(paths[0], paths[1]), (paths[1], paths[0])] {
            #expect(Sorted([log("x/" + first, "PC1"), log("x/" + second, id: "A")]).devices == [[0, 1]: "PC1"])
        }
    }

    /// Nothing ties them, so nothing of the one speaks for the other.
    @Test(arguments: [
        ["a", "b"], ["a.zip", "b.zip"], ["a.zip", "b"], ["a/CCM/Logs", "b/CCM/Logs"], ["Logs/a.zip", "Logs/b.zip"],
        ["C/a", "C/b"], ["PC1", "PC1/b.zip"], ["CCM/old", "b.zip"], ["CCM/a.zip", "ccmsetup/b.zip"],
    ])
    func aNameAndAnIDOfTwoFoldersAreTwo(paths: [String]) {
        for (first, second) in [(paths[0], paths[1]), (paths[1], paths[0])] {
            let pair = [log("x/" + first, "PC1"), log("x/" + second, id: "A")]
            #expect(Sorted(pair) == Sorted(devices: [[0]: "PC1", [1]: nil]), "\(first) and \(second)")
            #expect(Sorted(pair + [log("x")]).devices.count == 2, "\(first) and \(second)")
        }
        #expect(Sorted([log("x/a", "PC1", id: "B"), log("x/b", id: "A")]).devices.count == 2)
    }

    /// A device has one log of a kind, so a folder with another is another device's, whether it names it or not.
    @Test func aNamelessFolderWithTheSameLogIsAnother() {
        func log(_ path: String, _ name: String, _ machine: String? = nil) -> SortedLog {
            let names = machine.map { SortedLogs.log("", $0).names } ?? DeviceNames()
            return SortedLog(SortedLogs.place(path), names, log: LogName(name))
        }
        let named = log("x/PC1", "CcmMessaging", "PC1")
        #expect(Sorted([named, log("x/PC2/CCM", "ccmmessaging")]) == Sorted(devices: [[0]: "PC1", [1]: nil]))
        #expect(Sorted([log("x/PC1", "a"), log("x/PC2", "a")]) == Sorted(devices: [[0]: nil, [1]: nil]))
        // Another log may be a part of the only device's, and so are older logs in a folder of theirs.
        #expect(Sorted([named, log("x/setup", "ccmsetup")]).devices == [[0, 1]: "PC1"])
        #expect(Sorted([named, log("x/PC1/old", "CcmMessaging")]).devices == [[0, 1]: "PC1"])
        // One that lies about beside the only device is of another, which nothing names.
        #expect(Sorted([named, log("x", "CcmMessaging")]).devices == [[0]: "PC1", [1]: nil])
        #expect(Sorted([log("x/CCM/a", "a", "PC1"), log("x/ccmsetup/a", "a")]).devices == [[0, 1]: "PC1"])
    }
}
