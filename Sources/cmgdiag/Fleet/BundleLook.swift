import FleetStore
import LogSources
import SystemFiles

/// Looks at a bundle, and reads it unless it is known. Used by several threads.
struct BundleLook: Sendable {
    let reader: BundleReader
    /// Whether bundles that look as they did are compared by their content.
    let verifies: Bool

    /// What is known of a bundle after it was looked at.
    enum Step: Sendable {
        case unchanged
        /// It looks otherwise and holds the same.
        case touched(BundleMark)
        case read(BundleRows)
    }

    /// What is to be known of a bundle, by what was.
    func step(_ bundle: FoundBundle, _ marks: [String: BundleMark]) -> Step {
        let known = marks[CarriedPath.shown(bundle.name)]
        let files = bundle.mark() ?? "gone"
        if !verifies {
            let isKnown = known?.files == files
            return isKnown ? .unchanged : .read(reader.rows(of: bundle, mark: BundleMark(files: files)))
        }
        let mark = BundleMark(files: files, content: try? bundle.contentHash())
        if let known, let content = mark.content, known.content == content {
            return known.files == files ? .unchanged : .touched(mark)
        }
        return .read(reader.rows(of: bundle, mark: mark))
    }
}
