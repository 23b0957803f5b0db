import LogSources

/// What a folder holds.
struct FolderDevices {
    var devices: [DevicePart] = []
    /// Logs that name nobody, and may be of any of the devices.
    var nameless: [Int] = []
    /// Logs that name several machines.
    var joined: [Int] = []
    /// Archives that name nobody, and folders that are devices by themselves: whoever packs logs packs those of one device.
    var apart: [DevicePart] = []

    mutating func add(_ other: FolderDevices) {
        devices += other.devices
        nameless += other.nameless
        joined += other.joined
        apart += other.apart
    }

    /// Takes archives that name nobody for a part of the only device, whose collection they are packed in.
    mutating func takeInArchives() {
        guard devices.count <= 1 else { return }
        nameless += apart.flatMap(\.logs)
        apart = []
    }

    /// Makes of a folder or archive what it is beside others: an archive that names nobody is a device by itself, and
    /// so is a folder with a log that another one has too.
    mutating func close(_ name: String, isRival: Bool) {
        let isArchive = LogPlace.isArchive(name)
        for place in devices.indices where isArchive { devices[place].isPacked = true }
        guard isArchive || isRival, devices.isEmpty, !nameless.isEmpty else { return }
        apart.append(DevicePart(logs: nameless, machine: nil, clientIDs: []))
        nameless = []
    }
}

/// A folder or archive with the logs in it.
struct DeviceFolder {
    var logs: [Int] = []
    var folders: [String: DeviceFolder] = [:]
    /// Which logs lie in it and below it, in lower case.
    private var names: Set<String> = []

    mutating func add(_ log: Int, _ name: LogName?, at path: ArraySlice<String>) {
        if let name { names.insert(name.name.lowercased()) }
        guard let first = path.first else { return logs.append(log) }
        folders[first, default: DeviceFolder()].add(log, name, at: path.dropFirst())
    }

    /// Those of some folders that hold a log of which another of them holds one too.
    static func rivals(among folders: [(key: String, value: DeviceFolder)]) -> Set<String> {
        var first: [String: String] = [:]
        var rivals: Set<String> = []
        for (key, folder) in folders {
            for name in folder.names {
                if let other = first[name] { rivals.formUnion([other, key]) } else { first[name] = key }
            }
        }
        return rivals
    }
}
