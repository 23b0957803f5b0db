import LogSources

/// Tells whose logs are whose.
///
/// A device is the folder or archive, with everything below it, in which one machine is named. Where several are, each
/// of the folders in it is looked at by itself; logs that name nobody are of the device of their folder, and of nobody
/// where there are several. A log that names several machines was joined of their logs and can't be divided, so it is
/// nobody's either. An archive that names nobody is a device by itself where other logs lie beside it, and so is a folder
/// beside another with a log of the same kind: a device has one `CcmMessaging`.
package struct DeviceSorter {
    private let logs: [SortedLog]
    /// Earlier names of machines that were renamed, in lower case, with the next one.
    private let renames: [String: String]

    /// Sorts logs.
    package static func sorted(_ logs: [SortedLog]) -> DeviceSorting {
        let clients = logs.indices.filter { !logs[$0].isServers }
        let sorter = DeviceSorter(logs: logs, renames: MachineRename.all(in: clients.map { logs[$0] }))
        var root = DeviceFolder()
        for number in clients { root.add(number, logs[number].log, at: logs[number].place.folders[...]) }
        let found = sorter.devices(in: root, name: nil)
        guard found.devices.count + found.apart.count > 1 else {
            let only = DevicePart(
                logs: Array(logs.indices),
                machine: found.devices.first?.machine,
                clientIDs: found.devices.first?.clientIDs ?? []
            )
            return DeviceSorting(devices: logs.isEmpty ? [] : [sorter.sorted(only)], unclaimed: [], servers: [])
        }
        return DeviceSorting(
            devices: (found.devices + found.apart).map(sorter.sorted).sorted {
                ($0.logs.first ?? 0) < ($1.logs.first ?? 0)
            },
            unclaimed: (found.nameless + found.joined).sorted(),
            servers: logs.indices.filter { logs[$0].isServers }
        )
    }

    /// The devices of a folder; one alone has all logs there that name nobody.
    private func devices(in folder: DeviceFolder, name: String?) -> FolderDevices {
        var found = devices(beside: folder.logs)
        let children = folder.folders.sorted { $0.key < $1.key }
        add(children.filter { LogPlace.isOfDeviceAround($0.key) }, to: &found, in: folder)
        let others = children.filter { !LogPlace.isOfDeviceAround($0.key) }
        // A folder beside logs is of their device, unless it is called like another; of several each may be a device's own.
        add(others, to: &found, in: folder, areOfDevice: others.count == 1 && !isDevice(others[0].key, beside: folder))
        let called = name.flatMap { LogPlace.device(namedBy: $0) }.map(machine(called:))
        if called != nil { found.takeInArchives() }
        if found.devices.isEmpty, let called, !found.nameless.isEmpty {
            found.devices = [DevicePart(logs: [], machine: called, clientIDs: [])]
        }
        guard found.devices.count == 1 else { return found }
        found.setApart(strays(in: folder, beside: found.devices[0], found.nameless))
        found.devices[0].logs += found.nameless
        found.nameless = []
        found.devices[0].machine = found.devices[0].machine ?? called
        return found
    }

    /// Adds what lies in some of the folders that a folder holds.
    private func add(
        _ children: [(key: String, value: DeviceFolder)],
        to found: inout FolderDevices,
        in folder: DeviceFolder,
        areOfDevice: Bool = true
    ) {
        guard !children.isEmpty else { return }
        var areOneFolders = areOfDevice && found.devices.count <= 1
        let rivals = areOfDevice ? [] : DeviceFolder.rivals(among: children)
        for (name, child) in children {
            var inside = devices(in: child, name: name)
            inside.close(name, isRival: rivals.contains(name))
            if !areOfDevice, LogPlace.isCalledLikeDevice(name) { inside.suspectDevice(called: name) }
            areOneFolders = areOneFolders && inside.devices.count <= 1
            found.add(inside)
        }
        found.settleSuspects()
        // What one folder alone holds is joined already; of a deep one that is felt.
        guard !folder.logs.isEmpty || folder.folders.count > 1 else { return }
        found.devices = DevicePart.joined(found.devices, areOneFolders: areOneFolders)
    }

    /// Whether a folder beside logs is called like a device of its own.
    private func isDevice(_ name: String, beside folder: DeviceFolder) -> Bool {
        !folder.logs.isEmpty && LogPlace.isCalledLikeDevice(name)
    }

    /// Logs of a folder that name nobody and are not of the device below it, which has logs of the same names: a device
    /// has one of each.
    private func strays(in folder: DeviceFolder, beside device: DevicePart, _ nameless: [Int]) -> [Int] {
        let own = Set(folder.logs)
        guard device.logs.allSatisfy({ !own.contains($0) }) else { return [] }
        let taken = Set(device.logs.compactMap { logs[$0].log?.name.lowercased() })
        let strays = nameless.filter(own.contains)
        return strays.contains { logs[$0].log.map { taken.contains($0.name.lowercased()) } == true } ? strays : []
    }

    /// The devices of logs that lie in one folder. Only names of machines divide them: a client that registers anew has
    /// another ID in its newer logs.
    private func devices(beside numbers: [Int]) -> FolderDevices {
        let clear = numbers.filter { machines(of: $0).count <= 1 }
        var found = FolderDevices(joined: numbers.filter { machines(of: $0).count > 1 })
        let parts = clear.map(part)
        if Set(parts.compactMap(\.machine)).count > 1 {
            let joined = DevicePart.joined(parts.filter(\.isIdentified))
            found.devices = joined.filter { $0.machine != nil }
            found.nameless = joined.filter { $0.machine == nil }.flatMap(\.logs)
            found.nameless += parts.filter { !$0.isIdentified }.flatMap(\.logs)
        } else if var whole = parts.first {
            for part in parts.dropFirst() { whole.merge(part) }
            if whole.isIdentified { found.devices = [whole] } else { found.nameless = whole.logs }
        }
        return found
    }

    private func part(of number: Int) -> DevicePart {
        DevicePart(logs: [number], machine: machines(of: number).first, clientIDs: logs[number].names.clientIDs)
    }

    /// The machines that a log names, each by its newest name.
    private func machines(of number: Int) -> Set<String> {
        Set(logs[number].names.machines.map { MachineRename.newest($0.key, renames) })
    }

    private func machine(called name: String) -> String {
        MachineRename.newest(DeviceNames.Machine.key(of: name), renames)
    }

    private func sorted(_ part: DevicePart) -> SortedDevice {
        let own = part.logs.lazy.filter { !logs[$0].isServers }
        let names = own.flatMap { logs[$0].names.machines }.filter { machine(called: $0.name) == part.machine }
        let written = names.max { ($0.last.instant, $0.name) < ($1.last.instant, $1.name) }?.name
        return SortedDevice(
            logs: part.logs.sorted(),
            machine: written ?? part.machine?.uppercased(),
            clientIDs: part.clientIDs,
            place: LogPlace.around(own.map { logs[$0].place })
        )
    }
}
