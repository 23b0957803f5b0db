import CMTraceLog
import ReportModel
import Times

/// The picture as a table: the same for who can't see it, and where its links lead without scripts.
struct PictureTable {
    let picture: Report.Picture
    let findings: [Finding]

    func write(to page: inout Markup, _ sink: inout some TextOutputStream) {
        page.element(.details, .id(Anchor("picture-table"))) { page in
            page.element(.summary, text: "The picture as a table")
            page.element(.table, .classes("cards")) { page in
                page.heads("What", "State", "When", "Record")
                page.element(.tbody) { page in
                    var number = 0
                    for lane in picture.lanes {
                        for stretch in lane.stretches {
                            write(stretch, of: lane, number, to: &page)
                            number += 1
                            page.release(to: &sink)
                        }
                    }
                }
            }
        }
    }

    private func write(
        _ stretch: Report.Picture.Stretch,
        of lane: Report.Picture.Lane,
        _ number: Int,
        to page: inout Markup
    ) {
        page.element(.tr, .id(.row(number)), .classes("row")) { page in
            page.element(.th, .set("scope", "row"), text: picture.words(of: lane, in: findings))
            let state = [stretch.state.words, stretch.circumstances].filter { !$0.isEmpty }
            page.element(.td, text: state.joined(separator: ", "))
            page.element(.td, text: stretch.span)
            page.element(.td) { page in
                guard let record = stretch.evidence else { return }
                page.text(record.place + " ")
                page.element(.code, text: record.firstLine)
            }
        }
    }
}
