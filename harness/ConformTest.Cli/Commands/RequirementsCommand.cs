using System.Collections.Immutable;
using System.CommandLine;
using System.IO.Enumeration;
using ConformTest.Cli.Proof;
using ConformTest.Cli.Reporting;
using ConformTest.Harness.Running;
using ConformTest.ReferenceServer.Faults;
using ConformTest.Suites;
using ConformTest.Suites.Coverage;

namespace ConformTest.Cli.Commands;

/// <summary><c>conformtest requirements</c>: the register and what is checked of it.</summary>
internal static class RequirementsCommand
{
    public static Command Create(Surroundings surroundings)
    {
        var suite = Options.Suite();
        var select = new Option<string>("--select", "-s") { Description = "Only these requirements.", HelpName = "glob", DefaultValueFactory = _ => "*" };
        var list = new Option<bool>("--list") { Description = "List the requirements with their clauses, levels and checks." };
        var open = new Option<bool>("--open") { Description = "List those that can be tested and that nothing checks yet." };
        var faults = new Option<bool>("--faults") { Description = "Prove the checks: play each fault of the reference server, and show which checks it makes fail." };
        var slow = new Option<bool>("--slow") { Description = "With --faults: slow conversations too, by a clock that runs thirty times as fast for the judge and the server." };
        var collateral = new Option<bool>("--collateral") { Description = "With --faults: play each fault (--select: of these names) against all conversations of its protocol, and list the checks of other requirements that fail too. Takes many minutes." };
        var variants = new Option<bool>("--variants") { Description = "Play all checks against the legal peculiarities of the reference server (--select: of these names): none may fail." };
        var json = new Option<bool>("--json") { Description = "For machines: every requirement with its status, checks and, with --faults, faults." };
        var command = new Command("requirements", "Shows how much of each RFC is checked.") { suite, select, list, open, faults, slow, collateral, variants, json, RequirementsVerifyCommand.Create(surroundings) };
        command.SetAction(async (parsed, _) =>
        {
            var request = new Request(SuiteLoading.Load(parsed.GetValue(suite)), parsed.GetValue(select)!, surroundings);
            if (parsed.GetValue(collateral))
                return await request.ListCollateralAsync().ConfigureAwait(false);
            if (parsed.GetValue(faults))
                return await request.ProveAsync(parsed.GetValue(slow) ? SlowConversations.Play : SlowConversations.Leave, parsed.GetValue(json) ? Form.Json : Form.Table).ConfigureAwait(false);
            if (parsed.GetValue(variants))
                return await request.PlayVariantsAsync().ConfigureAwait(false);
            request.Print(parsed.GetValue(json) ? Form.Json : parsed.GetValue(open) ? Form.Open : parsed.GetValue(list) ? Form.List : Form.Table);
            return ExitCode.Success;
        });
        return command;
    }

    private enum Form
    {
        Table,
        List,
        Open,
        Json,
    }

    private sealed class Request(SuiteCatalogue catalogue, string select, Surroundings surroundings)
    {
        private readonly TextWriter _output = surroundings.Output;

        private ImmutableArray<RequirementCoverage> Selected => [.. RegisterCoverage.Of(catalogue).Where(one => FileSystemName.MatchesSimpleExpression(select, one.Requirement.Id))];

        public void Print(Form form)
        {
            var printer = new CoveragePrinter(_output);
            switch (form)
            {
                case Form.Json:
                    _output.WriteLine(CoverageJson.Of(Selected, faults: null));
                    break;
                case Form.List:
                    printer.List(Selected);
                    break;
                case Form.Open:
                    printer.List(Selected.Where(one => one.Status is CoverageStatus.Open or CoverageStatus.NeedsSetUp));
                    break;
                default:
                    printer.Table(Selected, proven: null);
                    break;
            }
        }

        public async Task<int> PlayVariantsAsync()
        {
            var outcomes = await new VariantProof(catalogue, select).PlayAsync(surroundings.Interrupted).ConfigureAwait(false);
            foreach (var outcome in outcomes)
            {
                _output.WriteLine($"{outcome.Variant,-48} {outcome.Verified,5} pass {outcome.Undecided,5} undecided {outcome.Accusations.Count,3} fail");
                foreach (var accusation in outcome.Accusations)
                    _output.WriteLine($"  {accusation}");
            }

            var accusations = outcomes.Sum(outcome => outcome.Accusations.Count);
            _output.WriteLine($"{outcomes.Count} legal variants, {accusations} false accusations");
            return outcomes.Count == 0 ? ExitCode.NothingVerified : accusations == 0 ? ExitCode.Success : ExitCode.Deviations;
        }

        public async Task<int> ListCollateralAsync()
        {
            List<FaultCollateral> all = [];
            await new CollateralReport(catalogue, select).PlayAsync(
                one =>
                {
                    all.Add(one);
                    _output.WriteLine($"{one.Fault.Name,-56} {one.Own,4} own {one.Others.Count,4} others");
                    foreach (var check in one.Others)
                        _output.WriteLine($"  {ProvableCheck.Of(check),-100} {check.Observation}");
                },
                surroundings.Interrupted).ConfigureAwait(false);
            foreach (var (kind, count) in CollateralReport.ByKind(all))
                _output.WriteLine($"{count,6}  {kind}");
            _output.WriteLine($"{all.Count} faults: {all.Count(one => one.Others.Count == 0)} make nothing fail but checks of their own requirement, the others {all.Sum(one => one.Others.Count)} more");
            return all.Count == 0 ? ExitCode.NothingVerified : ExitCode.Success;
        }

        public async Task<int> ProveAsync(SlowConversations slow, Form form)
        {
            var proven = await new FaultProof(catalogue, select, slow).ProveAsync(surroundings.Interrupted).ConfigureAwait(false);
            var unproven = proven.Count(pair => pair.Value.Count == 0);
            var faults = proven.GroupBy(pair => pair.Key.Requirement, StringComparer.Ordinal)
                .ToDictionary(group => group.Key, group => (IReadOnlyList<string>)[.. group.SelectMany(pair => pair.Value).Distinct().Order(StringComparer.Ordinal)], StringComparer.Ordinal);
            if (form == Form.Json)
            {
                _output.WriteLine(CoverageJson.Of(Selected, faults));
            }
            else
            {
                foreach (var (check, by) in proven.OrderBy(pair => pair.Key.Requirement, StringComparer.Ordinal).ThenBy(pair => pair.Key.Conversation, StringComparer.Ordinal))
                    _output.WriteLine($"{check,-100} {(by.Count == 0 ? "UNPROVEN" : string.Join(", ", by))}");
                var wanting = proven.Where(pair => pair.Value.Count == 0).Select(pair => pair.Key.Requirement).ToHashSet(StringComparer.Ordinal);
                new CoveragePrinter(_output).Table(Selected, faults.Keys.Except(wanting).ToHashSet(StringComparer.Ordinal));
                _output.WriteLine($"{proven.Count} checks, {unproven} unproven, {FaultRegistry.All.Count} faults");
            }

            return unproven == 0 ? ExitCode.Success : ExitCode.Deviations;
        }
    }
}
