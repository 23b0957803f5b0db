extension HelpTopic {
    static let fleetWorker = HelpTopic(
        name: "fleet-worker",
        otherNames: ["worker"],
        text: """
            'cmgdiag fleet --worker' is one process for many bundles: it reads requests
            from standard input and answers each with its rows on standard output, in the
            order of the requests, until standard input ends. Programs that spread bundles
            over machines start one for each processor. A request is a line of parts with
            tabs between them:

            path<TAB>NAME<TAB>PATH     the folder, archive or log under PATH
            paths<TAB>NAME<TAB>PATH…   several of them as one bundle, tabs between them
            rest<TAB>NAME<TAB>PATH…    what lies about among the bundles of devices
            bytes<TAB>NAME<TAB>COUNT   an archive or log of COUNT bytes, which follow the
                                       line end; at most 1 GB

            NAME is what the bundle is called in the rows. The answer is a line of JSON
            for each row, with the columns of the table and its name as 'table'; then the
            end:

            > path<TAB>PC-7<TAB>/mnt/logs/PC-7.zip
            < {"bundle":"PC-7","device":"PC-7","outcome":"judged", … "table":"device"}
            < {"bundle":"PC-7","device":"PC-7","id":"CMG401", … "table":"finding"}
            < {"bundle":"PC-7","rows":2,"table":"end"}

            'cmgdiag fleet --list collected/' prints the bundles that a run over the
            folder would read, a line of JSON each: its name as 'bundle', and as 'request'
            the line that asks for it, in hexadecimal digits, since no path has to be
            text; or as 'refusal' why there is none.

            A bundle that can't be read is a row with the reason, not the end of the
            process. What ends it with exit code 2 and a message: a line that is no
            request, one of more than 65,536 bytes, and an end of standard input within a
            request. Whoever starts it should count on a process that dies or hangs on one
            bundle: kill it, note that bundle, start another. --rules, --now, --since and
            --until hold for all requests. 'cmgdiag fleet --describe' prints the columns
            and, as SQL, the rules over fleets.
            """
    )
}
