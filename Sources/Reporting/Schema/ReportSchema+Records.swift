extension ReportSchema {
    /// Definitions of records of logs.
    static let recordDefinitions = #"""
            "evidence": {
              "type": "object",
              "description": "A record of a log. Tokens in it are masked.",
              "additionalProperties": false,
              "required": ["source", "lines", "message"],
              "properties": {
                "source": {
                  "type": "string",
                  "description": "The file's name as in coverage.",
                  "minLength": 1
                },
                "lines": {
                  "description": "Where the record stands in the file.",
                  "$ref": "#/$defs/lines"
                },
                "time": {
                  "description": "When it was written; left out when the record has no time that can be read.",
                  "$ref": "#/$defs/recordTime"
                },
                "component": {
                  "type": "string",
                  "description": "The component that wrote it; left out when the record names none.",
                  "minLength": 1
                },
                "thread": { "type": "integer", "description": "The thread that wrote it.", "minimum": 0 },
                "message": {
                  "type": "string",
                  "description": "What the record says, with tokens masked; a very long message is cut and ends in …."
                }
              }
            },
            "recordTime": {
              "type": "object",
              "description": "When a record was written, as the log says it.",
              "additionalProperties": false,
              "required": ["local"],
              "properties": {
                "local": {
                  "type": "string",
                  "description": "The local time as written, such as 2013-10-03 09:15:55.035.",
                  "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2} [0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{3})?$"
                },
                "utc": {
                  "type": "string",
                  "description": "The same in UTC; left out when the log does not say its offset.",
                  "format": "date-time"
                },
                "offsetMinutes": {
                  "type": "integer",
                  "description": "The minutes to add to the local time to get UTC, so west of Greenwich is \#
        positive; left out when missing or odd.",
                  "minimum": -840,
                  "maximum": 840
                }
              }
            },
            "localTime": {
              "type": "string",
              "description": "A time on the clock of the device, such as 2013-10-03 09:15:55.035.",
              "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2} [0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{3})?$"
            },
            "timelineEntry": {
              "type": "object",
              "description": "A record that matters, or the first or last of many equal ones.",
              "additionalProperties": false,
              "required": ["source", "line", "kind", "text"],
              "properties": {
                "utc": {
                  "type": "string",
                  "description": "When it was written, in UTC; left out when the log does not say its offset.",
                  "format": "date-time"
                },
                "local": {
                  "type": "string",
                  "description": "The local time as written; left out when the record has no time that can be read.",
                  "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2} [0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{3})?$"
                },
                "source": {
                  "type": "string",
                  "description": "The file's name as in coverage.",
                  "minLength": 1
                },
                "line": {
                  "type": "integer",
                  "description": "The line on which the record begins, counted from 1.",
                  "minimum": 1
                },
                "kind": {
                  "type": "string",
                  "description": "What the record says, as a name.",
                  "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$"
                },
                "text": {
                  "type": "string",
                  "description": "The first line of its message, with tokens masked."
                }
              }
            }
        """#
}
