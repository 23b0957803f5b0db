import LogSources
import TestSupport
import Testing

@testable import Diagnosis

/// What holds for any tree of logs.
struct DeviceSorterLawTests {
    /// Logs in random folders that name random machines and clients, few of each, so that they meet.
    private func logs(seed: Int) -> [SortedLog] {
        var random = SeededGenerator(seed: seed)
        let folders = ["a", "b", "CCM", "Logs", "z.zip", "DiagLogs-PC1-20250310T101500Z.zip"]
        return (0..<Int.random(in: 1...14, using: &random)).map { _ in
            let path = (0..<Int.random(in: 0...4, using: &random)).map { _ in
                folders.randomElement(using: &random) ?? ""
            }
            let minute = Int64.random(in: 0...5, using: &random)
            let machines = (0..<([0, 0, 1, 1, 1, 2].randomElement(using: &random) ?? 0)).map { number in
                let moment = Moment(minute: minute + Int64(number))
                return DeviceNames.Machine("PC\(Int.random(in: 1...4, using: &random))", from: moment, to: moment)
            }
            let ids = (0..<([0, 1, 1, 2].randomElement(using: &random) ?? 0)).map { _ in
                "ID\(Int.random(in: 1...5, using: &random))"
            }
            return SortedLog(
                LogPlace(path),
                DeviceNames(machines: machines, clientIDs: Set(ids)),
                isServers: Int.random(in: 0...9, using: &random) == 0
            )
        }
    }

    @Test(arguments: [0, 1, 2, 3]) func eachLogIsInOnePlace(block: Int) {
        for seed in block * 500..<(block + 1) * 500 {
            let logs = logs(seed: seed)
            let sorting = DeviceSorter.sorted(logs)
            let all = sorting.devices.flatMap(\.logs) + sorting.unclaimed + sorting.servers
            #expect(all.sorted() == Array(logs.indices), "seed \(seed)")
            #expect(!sorting.devices.isEmpty, "seed \(seed)")
            if sorting.devices.count == 1 { #expect(sorting.unclaimed.isEmpty && sorting.servers.isEmpty) }
            #expect(sorting.devices.allSatisfy { !$0.logs.isEmpty }, "seed \(seed)")
            #expect(sorting.servers.allSatisfy { logs[$0].isServers }, "seed \(seed)")
        }
    }

    /// Two logs of which each names one machine, and not the same, are of two devices, unless it was renamed.
    @Test(arguments: [0, 1, 2, 3]) func twoMachinesAreNeverOneDevice(block: Int) {
        for seed in block * 500..<(block + 1) * 500 {
            let logs = logs(seed: seed)
            let renames = MachineRename.all(in: logs.filter { !$0.isServers })
            for device in DeviceSorter.sorted(logs).devices {
                let alone = device.logs.map { logs[$0] }.filter { !$0.isServers && $0.names.machines.count == 1 }
                let names = Set(alone.flatMap(\.names.machines).map { MachineRename.newest($0.key, renames) })
                #expect(names.count <= 1, "seed \(seed)")
            }
        }
    }

    @Test(arguments: [0, 1, 2, 3]) func theOrderOfLogsDoesNotMatter(block: Int) {
        for seed in block * 500..<(block + 1) * 500 {
            let logs = logs(seed: seed)
            var random = SeededGenerator(seed: seed + 1)
            let order = logs.indices.shuffled(using: &random)
            let mixed = Sorted(order.map { logs[$0] })
            let back = Sorted(
                devices: Dictionary(mixed.devices.map { (Set($0.key.map { order[$0] }), $0.value) }) { first, _ in first
                },
                unclaimed: Set(mixed.unclaimed.map { order[$0] }),
                servers: Set(mixed.servers.map { order[$0] })
            )
            #expect(Sorted(logs) == back, "seed \(seed)")
        }
    }

    /// Thirty thousand logs are sorted about as fast as they can be counted, whatever they name.
    @Test(arguments: ["one folder", "own folders", "linked clients", "deep"])
    func manyLogsAreSortedInTime(shape: String) {
        let count = 30_000
        let logs = (0..<count).map { number -> SortedLog in
            switch shape {
            case "one folder": return SortedLogs.log("x", "PC\(number)", ids: ["\(number)"])
            case "own folders": return SortedLogs.log("x/PC\(number)/CCM/Logs", "PC\(number)", ids: ["\(number)"])
            case "linked clients": return SortedLogs.log("x/\(number)", ids: ["\(number)", "\(number + 1)"])
            default:
                let path = (0..<60).map { "d\($0)" }.joined(separator: "/") + "/\(number)"
                return SortedLogs.log(path, "PC\(number)", ids: ["\(number)"])
            }
        }
        let start = ContinuousClock.now
        let sorting = DeviceSorter.sorted(logs)
        #expect(sorting.devices.count == (shape == "linked clients" ? 1 : count))
        // Some seconds where it is not optimised; what grows with the square takes many minutes.
        #expect(ContinuousClock.now - start < .seconds(60))
    }
}
