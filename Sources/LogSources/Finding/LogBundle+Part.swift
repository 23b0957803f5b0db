import SystemFiles

extension LogBundle {
    /// The logs of one device, of several.
    ///
    /// - Parameters:
    ///   - numbers: the logs, those of servers too that may explain what the device was answered.
    ///   - place: where the device's own logs lie; what was not read there is missing in its story.
    ///   - machine: its name, as far as its logs or the archive with them tell it.
    /// - Returns: a bundle of these logs alone.
    package func part(_ numbers: [Int], at place: LogPlace, of machine: String?) -> LogBundle {
        var part = LogBundle(
            chains: numbers.compactMap { chains.indices.contains($0) ? chains[$0] : nil },
            errors: errors.filter { LogBundle.lies($0.path, in: place) },
            notes: notes.filter { LogBundle.lies($0.source, in: place) }
        )
        part.collectedFrom = machine
        return part
    }

    /// What was not read, or passed over, and lies in none of these places.
    package func rest(beside places: [LogPlace]) -> LogBundle {
        LogBundle(
            chains: [],
            errors: errors.filter { error in !places.contains { LogBundle.lies(error.path, in: $0) } },
            notes: notes.filter { note in !places.contains { LogBundle.lies(note.source, in: $0) } }
        )
    }

    /// Whether a path leads into a place. Of a file below a folder that was named the path from there is known, so that
    /// its beginning is that of the place somewhere.
    private static func lies(_ path: String, in place: LogPlace) -> Bool {
        guard let last = place.folders.last.map(CarriedPath.shown) else { return false }
        let folders = path.split { $0 == "/" || $0 == "\\" }.map { CarriedPath.shown(String($0)) }
        // An archive that could be read in part is the place itself.
        guard let end = folders.firstIndex(of: last) else { return false }
        return zip(folders[...end].reversed(), place.folders.reversed().map { CarriedPath.shown($0) }).allSatisfy {
            $0 == $1
        }
    }

    /// The numbers of the logs whose bytes come only once.
    package var logsReadOnce: Set<Int> {
        Set(chains.indices.filter { chains[$0].files.contains { $0.source.isReadOnce } })
    }
}
