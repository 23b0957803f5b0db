extension ReportSchema {
    /// The definition of errors that no rule knows.
    static let unknownErrorDefinitions = #"""
            "unknownError": {
              "type": "object",
              "description": "Lines of one kind that tell of an error and that cmgdiag does not know. Two lines are \#
        of one kind when they differ in numbers, IDs, hosts, thumbprints and paths alone.",
              "additionalProperties": false,
              "required": ["message", "count", "source", "line"],
              "properties": {
                "message": {
                  "type": "string",
                  "description": "What the first of them says, in one line, with tokens masked; a long one is cut and \#
        ends in …."
                },
                "count": { "type": "integer", "description": "How many there are.", "minimum": 1 },
                "source": {
                  "type": "string",
                  "description": "The file of the first one, named as in coverage.",
                  "minLength": 1
                },
                "line": {
                  "type": "integer",
                  "description": "The line on which the first one begins, counted from 1.",
                  "minimum": 1
                },
                "component": {
                  "type": "string",
                  "description": "The component that wrote the first one; left out when the record names none.",
                  "minLength": 1
                },
                "firstSeen": {
                  "description": "When the first one was written; left out when the record does not tell its time in \#
        UTC.",
                  "$ref": "#/$defs/recordTime"
                },
                "firstSeenLocal": {
                  "description": "The time as the record writes it, instead of firstSeen where UTC is not known; left \#
        out when the record has no time that can be read.",
                  "$ref": "#/$defs/localTime"
                },
                "lastSeen": {
                  "description": "When the last one was written; left out when the record does not tell its time in \#
        UTC.",
                  "$ref": "#/$defs/recordTime"
                },
                "lastSeenLocal": {
                  "description": "The time as the record writes it, instead of lastSeen where UTC is not known; left \#
        out when the record has no time that can be read.",
                  "$ref": "#/$defs/localTime"
                },
                "code": {
                  "type": "string",
                  "description": "The code in the message, with the Win32 number where there is one; left out when \#
        there is none.",
                  "minLength": 1
                },
                "meaning": {
                  "type": "string",
                  "description": "What the code is called and means, or where such codes come from; left out when \#
        nothing is known of it.",
                  "minLength": 1
                }
              }
            }
        """#
}
