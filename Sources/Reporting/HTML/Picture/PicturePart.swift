import ReportModel
import Times

/// The picture of time with its legend and, folded, the same as a table.
struct PicturePart {
    let outline: Outline

    func write(to page: inout Markup, _ sink: inout some TextOutputStream) {
        guard let picture = outline.report.picture,
            let drawing = PictureDrawing(picture, findings: outline.report.findings, judgedAt: judgedAt)
        else { return }
        page.element(.section, .id(Anchor("picture"))) { page in
            page.heading("Picture of time")
            page.element(.p, .classes("faint", "small"), text: introduction(to: picture))
            drawing.write(to: &page)
            page.release(to: &sink)
            PictureLegend(picture: picture, hasBreaks: drawing.hasBreaks, hasGaps: drawing.hasGaps).write(to: &page)
            page.element(.p, .id(Anchor("record")), .set("aria-live", "polite"), .flag("hidden")) { page in
                page.text("Point at a bar, or go through them with the arrow keys, to see its record.")
            }
            PictureTable(picture: picture, findings: outline.report.findings).write(to: &page, &sink)
        }
        page.endLine()
    }

    private var judgedAt: Instant { outline.report.clock.judgedAt }

    private func introduction(to picture: Report.Picture) -> String {
        let zone = LogTime(localMilliseconds: 0, offset: .minutes(picture.offsetMinutes)).offsetText ?? ""
        let clock =
            picture.isUTCKnown
            ? "Times are those of the device, UTC\(zone)."
            : "Times are those of the logs; UTC is not known."
        guard picture.hiddenLanes > 0 else { return clock }
        return clock + " \(picture.hiddenLanes) more lanes are left out."
    }
}
