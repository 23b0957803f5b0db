import SystemFiles

extension LogBundle {
    /// The logs of one device, of several.
    ///
    /// - Parameters:
    ///   - numbers: the logs, those of servers too that may explain what the device was answered.
    ///   - place: where the device's own logs lie; what was not read there is missing in its story.
    ///   - machine: its name, as far as its logs or the archive with them tell it.
    /// - Returns: a bundle of these logs, with what was not read where they lie.
    package func part(_ numbers: [Int], at place: LogPlace, of machine: String?) -> LogBundle {
        var part = LogBundle(
            chains: numbers.compactMap { chains.indices.contains($0) ? chains[$0] : nil },
            errors: errors.filter { LogBundle.lies($0.path, in: place) },
            notes: notes.filter { LogBundle.lies($0.source, in: place) }
        )
        part.collectedFrom = machine
        return part
    }

    /// Whether a path leads into a place. Of a file below a folder that was named the path from there is known, so that
    /// its beginning is that of the place somewhere.
    private static func lies(_ path: String, in place: LogPlace) -> Bool {
        guard let last = place.folders.last else { return false }
        let folders = path.split { $0 == "/" || $0 == "\\" }.dropLast().map { CarriedPath.shown(String($0)) }
        guard let end = folders.firstIndex(of: CarriedPath.shown(last)) else { return false }
        return zip(folders[...end].reversed(), place.folders.reversed().map { CarriedPath.shown($0) }).allSatisfy {
            $0 == $1
        }
    }

    /// The numbers of the logs whose bytes come only once.
    package var logsReadOnce: Set<Int> {
        Set(chains.indices.filter { chains[$0].files.contains { $0.source.isReadOnce } })
    }
}
