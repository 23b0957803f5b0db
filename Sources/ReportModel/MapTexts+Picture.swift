extension Report.Picture {
    /// The same in which every text was replaced.
    func mapTexts(_ change: TextChange) -> Report.Picture {
        Report.Picture(
            lanes: lanes.map { $0.mapTexts(change) },
            hiddenLanes: hiddenLanes,
            offsetMinutes: offsetMinutes,
            isUTCKnown: isUTCKnown
        )
    }
}

extension Report.Picture.Lane {
    /// The same in which every text was replaced.
    fileprivate func mapTexts(_ change: TextChange) -> Report.Picture.Lane {
        Report.Picture.Lane(
            kind: kind,
            name: name.map { change(.subject, $0) },
            role: role.map { change(.fact("id"), $0) },
            stretches: stretches.map { $0.mapTexts(change) }
        )
    }
}

extension Report.Picture.Stretch {
    /// The same in which every text was replaced.
    fileprivate func mapTexts(_ change: TextChange) -> Report.Picture.Stretch {
        Report.Picture.Stretch(
            state,
            start: start,
            end: end,
            first: first,
            last: last,
            count: count,
            detail: detail.map { change(.sentence, $0) },
            evidence: evidence?.mapTexts(change),
            finding: finding
        )
    }
}
