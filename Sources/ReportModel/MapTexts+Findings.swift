import Citations
extension Finding {
    /// The same in which every text was replaced.
    func mapTexts(_ change: TextChange) -> Finding {
        Finding(
            id: change(.word, id),
            slug: change(.word, slug),
            title: change(.sentence, title),
            area: area,
            severity: severity,
            confidence: confidence,
            status: status,
            subject: subject.map { change(.subject, $0) },
            summary: change(.sentence, summary),
            why: change(.sentence, why),
            actions: actions.map { change(.sentence, $0) },
            references: references.map { $0.mapTexts(change) },
            occurrences: occurrences,
            recurrence: recurrence,
            firstTime: firstTime,
            lastTime: lastTime,
            evidence: evidence.map { $0.mapTexts(change) },
            cleared: cleared?.mapTexts(change),
            explains: explains,
            explainedBy: explainedBy
        )
    }
}

extension Reference {
    /// The same in which every text was replaced.
    func mapTexts(_ change: TextChange) -> Reference {
        Reference(change(.page, title), change(.page, url))
    }
}

extension Evidence {
    /// The same in which every text was replaced.
    func mapTexts(_ change: TextChange) -> Evidence {
        Evidence(
            source: change(.source, source),
            lines: lines,
            time: time,
            component: change(.component, component),
            thread: thread,
            message: change(.message, message),
            isUndated: isUndated,
            timeOfDay: timeOfDay.map { change(.time, $0) }
        )
    }
}

extension Report.UnknownErrors {
    /// The same in which every text was replaced.
    func mapTexts(_ change: TextChange) -> Report.UnknownErrors {
        Report.UnknownErrors(list.map { $0.mapTexts(change) }, kinds: kinds, isMore: isMore)
    }
}

extension Report.UnknownError {
    /// The same in which every text was replaced.
    fileprivate func mapTexts(_ change: TextChange) -> Report.UnknownError {
        Report.UnknownError(
            evidence: evidence.mapTexts(change),
            count: count,
            last: last,
            code: code.map {
                Code(spelling: change(.word, $0.spelling), meaning: $0.meaning.map { change(.sentence, $0) })
            }
        )
    }
}

extension AreaReport {
    /// The same in which every text was replaced.
    func mapTexts(_ change: TextChange) -> AreaReport {
        AreaReport(
            area: area,
            state: state,
            summary: change(.sentence, summary),
            facts: facts.map { $0.mapTexts(change) },
            findings: findings,
            collectNext: collectNext.map { $0.mapTexts(change) }
        )
    }
}

extension Fact {
    /// The same in which every text was replaced.
    func mapTexts(_ change: TextChange) -> Fact {
        Fact(change(.word, name), value.mapTexts(named: name, change))
    }
}

extension FactValue {
    /// The same in which every text was replaced; `name` is that of the fact nearest to it.
    fileprivate func mapTexts(named name: String, _ change: TextChange) -> FactValue {
        switch self {
        case .text(let text): .text(change(.fact(name), text))
        case .number, .flag: self
        case .list(let values): .list(values.map { $0.mapTexts(named: name, change) })
        case .object(let facts): .object(facts.map { $0.mapTexts(change) })
        }
    }
}
