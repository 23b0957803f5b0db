import FleetModel

/// What could not be read, or not wholly: why, and of how many bundles it is so.
struct FleetBrokenPart {
    let summary: FleetSummary

    func write(to page: inout Markup, _ sink: inout some TextOutputStream) {
        let obstacles = FleetObstacle.all(of: summary.broken)
        guard !obstacles.isEmpty else { return }
        page.element(.section) { page in
            page.heading("Not read, or not wholly")
            for obstacle in obstacles { write(obstacle, to: &page, &sink) }
        }
        page.endLine()
    }

    private func write(_ obstacle: FleetObstacle, to page: inout Markup, _ sink: inout some TextOutputStream) {
        page.element(.p) { page in
            page.element(.strong, text: FleetWords.bundles(obstacle.bundles.count))
            page.text(" " + FleetWords.reason(of: obstacle))
        }
        page.element(.details) { page in
            page.element(.summary, text: "The bundles")
            page.element(.pre) { page in
                for bundle in obstacle.bundles {
                    page.text(bundle)
                    page.endLine()
                    page.release(to: &sink)
                }
            }
        }
        page.endLine()
    }
}
