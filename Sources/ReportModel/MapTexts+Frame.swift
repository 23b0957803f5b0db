import Tokens

// Each part of a report is made anew from all that it holds; a test finds a text that was left as it is.

extension Report {
    /// The same report in which every text was replaced by what `change` makes of it: the one gate through which all texts
    /// of a report pass, so that none gets by a redaction.
    ///
    /// Numbers, times, states and the relations of findings stay. Equal texts are not remembered: whoever wants equal
    /// answers for them gives them.
    package func mapTexts(_ change: TextChange) -> Report {
        Report(
            clock: clock,
            filter: filter,
            device: device.mapTexts(change),
            verdict: verdict.mapTexts(change),
            answers: answers?.mapTexts(change),
            service: service.map { $0.mapTexts(change) },
            areas: areas.map { $0.mapTexts(change) },
            findings: findings.map { $0.mapTexts(change) },
            unknownErrors: unknownErrors.mapTexts(change),
            tokens: tokens.map { $0.mapTexts(change) },
            timeline: timeline.map { $0.mapTexts(change) },
            picture: picture?.mapTexts(change),
            sources: sources.map { $0.mapTexts(change) },
            missing: missing.map { $0.mapTexts(change) },
            diagnostics: diagnostics.map { $0.mapTexts(change) },
            obstacles: obstacles.map { change(.sentence, $0) },
            archivesInPart: archivesInPart,
            methods: methods?.mapTexts(change),
            isJudgedBeforeTheLogs: isJudgedBeforeTheLogs
        )
    }
}

extension Report.Device {
    /// The same in which every text was replaced.
    func mapTexts(_ change: TextChange) -> Report.Device {
        Report.Device(
            name: name.map { change(.deviceName, $0) },
            clientID: clientID.map { change(.clientID, $0) },
            clientVersion: clientVersion.map { change(.clientVersion, $0) },
            siteCode: siteCode.map { change(.siteCode, $0) },
            joinState: joinState
        )
    }
}

extension Report.Verdict {
    /// The same in which every text was replaced.
    func mapTexts(_ change: TextChange) -> Report.Verdict {
        Report.Verdict(
            status: status,
            headline: change(.sentence, headline),
            rootCause: rootCause,
            rootCauses: rootCauses.map { $0.mapTexts(change) }
        )
    }
}

extension Report.RootCause {
    /// The same in which every text was replaced.
    func mapTexts(_ change: TextChange) -> Report.RootCause {
        Report.RootCause(finding: finding, host: host.map { change(.subject, $0) }, since: since, who: who)
    }
}

extension Report.Answers {
    /// The same in which every text was replaced.
    func mapTexts(_ change: TextChange) -> Report.Answers {
        Report.Answers(
            proof: proof.mapTexts(change),
            gateway: gateway.mapTexts(change),
            service: service.mapTexts(change)
        )
    }
}

extension Report.Answer {
    /// The same in which every text was replaced.
    func mapTexts(_ change: TextChange) -> Report.Answer {
        Report.Answer(
            word,
            change(.sentence, summary),
            brief: change(.sentence, brief),
            evidence: evidence?.mapTexts(change)
        )
    }
}

extension Report.Service {
    /// The same in which every text was replaced.
    func mapTexts(_ change: TextChange) -> Report.Service {
        Report.Service(
            kind: kind,
            host: change(.subject, host),
            role: role.map { change(.fact("id"), $0) },
            state: state,
            since: since,
            lastServed: lastServed,
            detail: detail.map { change(.sentence, $0) }
        )
    }
}

extension Report.TimelineEntry {
    /// The same in which every text was replaced.
    func mapTexts(_ change: TextChange) -> Report.TimelineEntry {
        Report.TimelineEntry(evidence: evidence.mapTexts(change), kind: change(.word, kind))
    }
}

extension Report.Diagnostic {
    /// The same in which every text was replaced.
    func mapTexts(_ change: TextChange) -> Report.Diagnostic {
        Report.Diagnostic(
            level: level,
            source: source.map { change(.source, $0) },
            line: line,
            message: change(.sentence, message)
        )
    }
}

extension MethodAdvice {
    /// The same in which every text was replaced.
    func mapTexts(_ change: TextChange) -> MethodAdvice {
        MethodAdvice(join: join, place: place, sentences: sentences.map { change(.sentence, $0) })
    }
}

extension MissingLog {
    /// The same in which every text was replaced.
    func mapTexts(_ change: TextChange) -> MissingLog {
        MissingLog(log: change(.log, log), path: change(.path, path), why: change(.sentence, why))
    }
}

extension SourceReport {
    /// The same in which every text was replaced.
    func mapTexts(_ change: TextChange) -> SourceReport {
        SourceReport(
            name: change(.source, name),
            log: change(.log, log),
            encoding: change(.word, encoding),
            form: form.map { change(.word, $0) },
            server: server.map { change(.sentence, $0) },
            fileBytes: fileBytes,
            invalidBytes: invalidBytes,
            records: records,
            judgedRecords: judgedRecords,
            undatedJudged: undatedJudged,
            recordBytes: recordBytes,
            textBytes: textBytes,
            damagedBytes: damagedBytes,
            first: first,
            last: last,
            offsets: offsets.map { change(.time, $0) },
            obstacle: obstacle.map { change(.sentence, $0) },
            isOther: isOther,
            holdsFacts: holdsFacts,
            isIncomplete: isIncomplete
        )
    }
}

extension ReportedToken {
    /// The same in which every text was replaced.
    func mapTexts(_ change: TextChange) -> ReportedToken {
        ReportedToken(
            facts: facts.mapTexts { change(.token($0), $1) },
            state: state,
            source: change(.source, source),
            lines: lines,
            occurrences: occurrences
        )
    }
}
