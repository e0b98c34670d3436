using ConformTest.Harness.Targets;

namespace ConformTest.Cli.Init;

/// <summary>The files beside the profile that make a regression gate of it.</summary>
internal static class GateFiles
{
    public const string Profile = "profile.yaml";
    public const string Expectations = "conformtest.expect.yaml";
    public const string Script = "conformtest-gate.sh";
    public const string Workflow = ".github/workflows/conformtest.yml";

    public static string ExpectationsText(string target) => $"""
        # Deviations that are known. A run fails on any other, and on one of these that is gone or shows something else. To fill this file:
        #   conformtest run --target {Profile} --expect {Expectations} --update-expectations
        # then give each entry its reason: a bug's number, or why it is meant so. Updates keep reasons and comments.
        target: {System.Text.Json.JsonSerializer.Serialize(target, DraftJson.Default.String)}
        deviations: []
        flaky: []

        """;

    public static string ScriptText() => $"""
        #!/bin/sh
        # Judges the server of {Profile} as a regression gate; options are passed on, such as --select 'smtp.*' or --fail-on should.
        # Exit: 0 no new deviation; 1 new ones; 2 a mistake in a file; 3 the server cannot be reached, or died; 4 nothing verified;
        # 5 a known deviation is gone or shows something else.
        set -u
        cd "$(dirname "$0")" || exit 2
        exec conformtest run --target {Profile} --expect {Expectations} --out "${"{CONFORMTEST_OUT:-conformtest-out}"}" "$@"

        """;

    /// <param name="variables">Of the environment, with the accounts' passwords.</param>
    public static string WorkflowText(Endpoint first, IReadOnlyList<string> variables) => $$$"""
        # Judges the server on each push. Fill in how it is started; the rest works as it stands.
        name: mail conformance
        on: [push, pull_request]
        permissions:
          contents: read
        jobs:
          conformance:
            runs-on: ubuntu-latest
            timeout-minutes: 30
            steps:
              - uses: actions/checkout@v4
              - uses: actions/setup-dotnet@v4
                with:
                  dotnet-version: 10.0.x
              - run: dotnet tool install --global conformtest
              - name: Start the server
                run: echo 'start it here, such as docker compose up --detach' && false
              - name: Wait until it takes connections
                run: timeout 60 bash -c 'until (exec 3<>/dev/tcp/{{{first.Host}}}/{{{first.Port}}}) 2>/dev/null; do sleep 1; done'
              - name: Judge it
                run: sh {{{Script}}}
        {{{string.Concat(variables.Select((variable, at) => $"{(at == 0 ? "        env:\n" : "")}          {variable}: ${{{{ secrets.{variable} }}}}\n"))}}}      - name: Keep the reports
                if: always()
                uses: actions/upload-artifact@v4
                with:
                  name: conformtest
                  path: conformtest-out

        """;
}
