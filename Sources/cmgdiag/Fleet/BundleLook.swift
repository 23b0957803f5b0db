import FleetModel
import FleetStore
import LogSources
import SystemFiles

/// Looks at a bundle, and reads it unless it is known. Used by several threads.
struct BundleLook: Sendable {
    let reader: BundleReader
    /// Whether bundles that look as they did are compared by their content.
    let verifies: Bool
    /// The bundles whose reading ended an earlier run, by their keys.
    let faulty: Set<String>

    /// What is known of a bundle after it was looked at.
    enum Step: Sendable {
        case unchanged
        /// It was not looked at, as the run is to end.
        case left
        /// It looks otherwise and holds the same.
        case touched(BundleMark)
        case read(BundleRows)
    }

    /// What is to be known of a bundle, by what was.
    func step(_ bundle: FoundBundle, _ marks: [String: BundleMark]) -> Step {
        let known = marks[bundle.key]
        let files = bundle.mark() ?? "gone"
        if !verifies {
            let isKnown = known?.files == files
            return isKnown ? .unchanged : .read(rows(of: bundle, mark: BundleMark(files: files)))
        }
        let mark = BundleMark(files: files, content: try? bundle.contentHash())
        if let known, let content = mark.content, known.content == content {
            return known.files == files ? .unchanged : .touched(mark)
        }
        return .read(rows(of: bundle, mark: mark))
    }

    private func rows(of bundle: FoundBundle, mark: BundleMark) -> BundleRows {
        if faulty.contains(bundle.key) { return FaultNotes.rows(of: bundle, mark: mark) }
        return FaultNotes.whileReading(bundle.key) { reader.rows(of: bundle, mark: mark) }
    }
}

extension FoundBundle {
    /// The name under which the bundle is known in the tables.
    var key: String { FoundBundle.key(of: name) }

    /// The name under which something is known in the tables. Where it can't stand there as it is, a number tells it from
    /// others that would look the same.
    static func key(of name: String) -> String {
        let shown = CarriedPath.shown(name)
        let plain = FleetCell.plain(shown)
        if plain == name { return plain }
        var hash: UInt32 = 0x811c_9dc5
        for byte in name.utf8 { hash = (hash ^ UInt32(truncatingIfNeeded: byte)) &* 0x0100_0193 }
        return plain + " #" + String(hash, radix: 16)
    }
}
