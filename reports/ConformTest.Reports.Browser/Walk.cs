using System.Text.Json.Nodes;
using ConformTest.Harness.Events;

namespace ConformTest.Reports.Browser;

/// <summary>A page is not as it should be.</summary>
internal sealed class WalkException(string message) : Exception(message);

/// <summary>What a reader does with a report; each public method is one thing.</summary>
/// <param name="site">The address of the run's folder.</param>
/// <param name="hostile">The address of a run full of hostile text.</param>
internal sealed class Walk(Tab tab, RunRecord run, string site, string hostile)
{
    private const int Narrow = 390;

    private static readonly string[] Pages = ["report.html", "report/matrix.html", "report/checks.html", "report/choices.html", "report/statement.html"];

    /// <summary>Brings the browser back to how a reader begins.</summary>
    internal async Task BeginAsync()
    {
        // A click needs a page that stands still; a smooth scroll goes on behind the click that began it.
        await tab.SendAsync("Emulation.setEmulatedMedia", new() { ["media"] = "", ["features"] = new JsonArray(new JsonObject { ["name"] = "prefers-reduced-motion", ["value"] = "reduce" }) });
        await tab.SendAsync("Emulation.setScriptExecutionDisabled", new() { ["value"] = false });
        await SizeAsync(1280);
        await tab.GoAsync("about:blank");
        tab.Requests.Clear();
        tab.Troubles.Clear();
    }

    public async Task The_first_page_loads_alone_from_a_file_and_is_small()
    {
        await tab.GoAsync($"{site}/report.html");
        Hold(tab.Requests.SequenceEqual([$"{site}/report.html"]), $"it asks for {string.Join(", ", tab.Requests)}");
        Hold(new FileInfo(new Uri($"{site}/report.html").LocalPath).Length < 300_000, "it has 300 KB or more");
        Untroubled();
    }

    public async Task No_page_asks_for_what_is_not_beside_it()
    {
        foreach (var page in Pages)
        {
            await tab.GoAsync($"{site}/{page}");
            Hold(tab.Requests.All(address => address.StartsWith(site, StringComparison.Ordinal) || address == "about:blank"), $"{page} asks for {string.Join(", ", tab.Requests)}");
            Hold(await IsAsync("getComputedStyle(document.querySelector('.topbar')).display === 'flex'"), $"{page} comes without its style");
            Untroubled();
        }
    }

    public async Task Two_clicks_lead_to_the_failing_octets()
    {
        await tab.GoAsync($"{site}/report.html");
        await tab.ClickAsync("#first a[href^='#deviations']");
        await tab.ClickAsync("article.card h3 a");
        await tab.UntilAsync("location.pathname.includes('/cases/') && document.querySelector('.lanes .judged.fail')");
        Hold(await IsAsync("[...document.querySelectorAll('.lanes .judged.fail')].every(e => e.checkVisibility())"), "the judgement in the transcript is hidden");
        Hold(await IsAsync("document.querySelector(':target .exchange .got')?.checkVisibility()"), "the answer is not where the link leads");
    }

    public async Task One_click_leads_from_a_page_of_servers_to_the_octets()
    {
        await tab.GoAsync($"{site}/servers/matrix.html");
        await tab.ClickAsync(".broken a.where");
        await tab.UntilAsync("location.pathname.includes('/cases/') && document.querySelector(':target .exchange .got')?.checkVisibility()");
        Untroubled();
    }

    public async Task What_is_watched_over_a_run_is_marked_where_it_was_sent()
    {
        await tab.GoAsync($"{site}/report.html");
        Hold(await IsAsync("(window.watched = [...document.querySelectorAll('article.card .places')].find(places => places.querySelector('a')?.textContent.includes('watched')))"), "nothing that is watched was broken");
        await tab.EvaluateAsync("void (window.watched.querySelectorAll('a')[1].id = 'first-place')");
        await tab.ClickAsync("#first-place");
        await tab.UntilAsync("document.querySelector(':target .lanes .here')?.checkVisibility()");
    }

    public async Task The_box_finds_a_conversation()
    {
        var wanted = run.Checks.First(check => check.Verdict == "fail" && !check.Conversation.Contains('[') && check.Conversation != RunRecord.Invariant).Conversation;
        await tab.GoAsync($"{site}/report/matrix.html");
        await tab.TypeAsync("/");
        Hold(await IsAsync("document.activeElement.id === 'finder'"), "the key / does not lead to the box");
        await tab.TypeAsync(wanted);
        await tab.UntilAsync("document.querySelector('#found a')");
        await tab.PressAsync("Enter");
        await tab.UntilAsync($"location.pathname.endsWith({Tab.Quoted($"/cases/{wanted}.html")})");
        Untroubled();
    }

    public async Task The_list_of_checks_is_filtered_and_its_address_keeps_the_filter()
    {
        await tab.GoAsync($"{site}/report/checks.html");
        await tab.EvaluateAsync("(() => { const v = document.getElementById('verdict'); v.value = 'fail'; v.dispatchEvent(new Event('input', {bubbles: true})); })()");
        var failed = run.Checks.Count(check => check is { Verdict: "fail", Known: false });
        const string Shown = "[...document.querySelectorAll('#rows > tr')].filter(row => !row.hidden)";
        Hold(await IsAsync($"{Shown}.length === {failed}"), $"it does not show the {failed} deviations");
        var address = (string)(await tab.EvaluateAsync("location.href"))!;
        await tab.GoAsync("about:blank");
        await tab.GoAsync(address);
        Hold(await IsAsync($"{Shown}.length === {failed} && document.getElementById('verdict').value === 'fail'"), "the address does not keep the filter");
        await tab.ClickAsync("#rows > tr:not([hidden]) a");
        await tab.UntilAsync("location.pathname.includes('/cases/') && document.querySelector(':target')");
        Untroubled();
    }

    public async Task A_mark_of_a_clause_leads_to_what_was_seen()
    {
        await tab.GoAsync($"{site}/report/matrix.html");
        await tab.ClickAsync(".mark.fail");
        await tab.UntilAsync("document.querySelector(':target.fail, :target.known')?.checkVisibility()");
    }

    public async Task Keys_lead_through_the_deviations()
    {
        await tab.GoAsync($"{site}/report.html");
        await tab.TypeAsync("j");
        Hold(await IsAsync("document.querySelectorAll('[data-stop]')[0].classList.contains('at')"), "j does not lead to the first deviation");
        await tab.PressAsync("Enter");
        await tab.UntilAsync("location.pathname.includes('/cases/')");
        if (await IsAsync("document.querySelector('link[rel=next]')"))
        {
            var here = (string)(await tab.EvaluateAsync("location.pathname"))!;
            await tab.TypeAsync("n");
            await tab.UntilAsync($"location.pathname !== {Tab.Quoted(here)}");
            await tab.TypeAsync("p");
            await tab.UntilAsync($"location.pathname === {Tab.Quoted(here)}");
        }
        await tab.TypeAsync("o");
        await tab.UntilAsync("location.pathname.endsWith('/report.html')");
    }

    public async Task A_button_copies_the_bug_report()
    {
        await tab.GoAsync($"{site}/report.html");
        await tab.ClickAsync("article.card h3 a");
        await tab.UntilAsync("document.querySelector('.bug')");
        await tab.EvaluateAsync("navigator.clipboard.writeText = async text => { window.copied = text; }");
        await tab.ClickAsync(".bug [data-copy]");
        await tab.UntilAsync("window.copied?.startsWith('### ') && window.copied.includes('Expected:') && window.copied.includes('To see it again:')");
        Hold(await IsAsync("document.querySelector('.bug [data-copy]').textContent === 'Copied'"), "it does not say so");
    }

    public async Task All_can_be_read_without_scripts()
    {
        await tab.SendAsync("Emulation.setScriptExecutionDisabled", new() { ["value"] = true });
        await tab.GoAsync($"{site}/report/checks.html");
        Hold(await IsAsync("!document.getElementById('filter').checkVisibility() && document.querySelector('#rows tr').checkVisibility()"), "a filter that does nothing is shown, or the list is not");
        await tab.GoAsync($"{site}/report.html");
        await tab.ClickAsync("article.card h3 a");
        await tab.UntilAsync("document.querySelector('.lanes .judged.fail')?.checkVisibility()");
    }

    public async Task Text_stands_out_from_its_ground_in_light_and_dark()
    {
        foreach (var scheme in (string[])["light", "dark"])
        {
            await tab.SendAsync("Emulation.setEmulatedMedia", new() { ["features"] = new JsonArray(new JsonObject { ["name"] = "prefers-color-scheme", ["value"] = scheme }) });
            foreach (var page in await SomePagesAsync())
            {
                await tab.GoAsync($"{site}/{page}");
                var faint = (string)(await tab.EvaluateAsync(PageScripts.FaintTexts))!;
                Hold(faint == "", $"{page} in {scheme}: {faint}");
            }
        }
    }

    public async Task Nothing_moves_while_a_page_loads()
    {
        foreach (var page in await SomePagesAsync())
        {
            await tab.GoAsync($"{site}/{page}");
            var shift = (double)(await tab.EvaluateAsync(PageScripts.LayoutShift))!;
            Hold(shift < 0.02, $"{page} shifts by {shift}");
        }
    }

    public async Task A_narrow_screen_shows_everything_without_scrolling_sideways()
    {
        await SizeAsync(Narrow);
        foreach (var page in await SomePagesAsync())
        {
            await tab.GoAsync($"{site}/{page}");
            Hold(await IsAsync($"document.documentElement.scrollWidth <= {Narrow}"), $"{page} is {await tab.EvaluateAsync("document.documentElement.scrollWidth")} wide");
        }
    }

    public async Task Pages_come_at_once()
    {
        foreach (var page in Pages)
        {
            var before = await WorkAsync();
            await tab.GoAsync($"{site}/{page}");
            var after = await WorkAsync();
            // Another process may have taken over, and counts anew.
            var seconds = after >= before ? after - before : after;
            Hold(seconds < 2, $"{page} keeps the browser busy for {seconds:0.0} s");
        }
    }

    public async Task Hostile_text_stays_text()
    {
        foreach (var page in Directory.EnumerateFiles(new Uri(hostile).LocalPath, "*.html", SearchOption.AllDirectories))
        {
            await tab.GoAsync("file://" + page);
            Hold(await IsAsync("document.images.length === 0 && document.scripts.length <= 1"), $"{page} got an image or a script");
            Untroubled();
        }
    }

    public async Task The_statement_prints()
    {
        await tab.GoAsync($"{site}/report/statement.html");
        var pdf = Convert.FromBase64String((string)(await tab.SendAsync("Page.printToPDF"))["data"]!);
        Hold(pdf.Length > 10_000 && pdf.AsSpan().StartsWith("%PDF"u8), "no PDF came");
    }

    private async Task<IEnumerable<string>> SomePagesAsync()
    {
        await tab.GoAsync($"{site}/report.html");
        var cases = (JsonArray)(await tab.EvaluateAsync("[...new Set([...document.querySelectorAll('article.card h3 a')].map(a => a.getAttribute('href').split('#')[0]))].slice(0, 4)"))!;
        return Pages.Append("servers/matrix.html").Concat(cases.Select(page => (string)page!));
    }

    /// <summary>Processor time of the page's thread so far (s): what a page costs, on a busy machine as on an idle one.</summary>
    private async Task<double> WorkAsync()
    {
        await tab.SendAsync("Performance.enable", new() { ["timeDomain"] = "threadTicks" });
        var metrics = (JsonArray)(await tab.SendAsync("Performance.getMetrics"))["metrics"]!;
        return metrics.Where(metric => (string?)metric!["name"] == "TaskDuration").Select(metric => metric!["value"]!.GetValue<double>()).Single();
    }

    private Task<JsonNode> SizeAsync(int width) =>
        tab.SendAsync("Emulation.setDeviceMetricsOverride", new() { ["width"] = width, ["height"] = 900, ["deviceScaleFactor"] = 1, ["mobile"] = false });

    private async Task<bool> IsAsync(string expression) => await tab.EvaluateAsync($"Boolean({expression})") is JsonValue value && value.GetValue<bool>();

    private void Untroubled() => Hold(tab.Troubles.IsEmpty, string.Join("; ", tab.Troubles));

    private static void Hold(bool condition, string otherwise)
    {
        if (!condition)
        {
            throw new WalkException(otherwise);
        }
    }
}
