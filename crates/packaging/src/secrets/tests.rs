//! What looks like a secret, and what does not.

use super::findings;

fn names(source: &str) -> Vec<String> {
    let text = format!("# %%\n{source}\n");
    let read = nbship_notebook::read_percent_script(text.as_bytes());
    let found = findings(&read.notebook.unwrap_or_default());
    let said = found.into_iter().map(|finding| {
        assert!(!finding.message.contains("Zq8"), "{}", finding.message);
        let mut words = finding.message.split('`');
        let name = words.nth(1).unwrap_or_default().to_owned();
        if name == "notebook.json" {
            String::new()
        } else {
            name
        }
    });
    said.collect()
}

#[test]
fn what_looks_like_a_secret() {
    for (source, expected) in [
        ("api_key = 'Zq83kfh29sKx02mmPq'", "api_key"),
        ("quandl.ApiConfig.api_key = 'Zq83kfh29sKx02mmPq'", "api_key"),
        ("os.environ['API_KEY'] = 'Zq83kfh29sKx02mmPq'", "API_KEY"),
        ("x = f(token='Zq83kfh29sKx02mmPq')", "token"),
        (
            "h = {'Authorization': 'Bearer Zq83kfh29sKx02mmPq'}",
            "Authorization",
        ),
        (
            "def f(password='Zq83kfh29sKx02mmPq'):\n    pass",
            "password",
        ),
        ("set_api_key('Zq83kfh29sKx02mmPq')", "set_api_key"),
        ("x = 'ghp_Zq83kfh29sKx02mmPqZq83kfh29sKx02'", ""),
        ("password = 'RZq8rPwV8'", "password"),
        ("c = connect(password='RZq8rPwV8')", "password"),
        ("r = get(u, auth=('bob', 'RZq8rPwV8'))", "password"),
        (
            "r = get('https://host/x?q=1&api_key=0123abfe4567Zq89cdef0a1b2c3d4e5f')",
            "",
        ),
        ("e = 'postgresql://me:Zq83kfh29s@db.host.com/x'", ""),
    ] {
        assert_eq!(names(source), [expected], "{source}");
    }
}

#[test]
fn what_does_not() {
    for source in [
        "api_key = 'YOUR_API_KEY_1234567'",
        "api_key = 'xxxxxxxxxxxxxxxx1111'",
        "api_key = os.environ['API_KEY_1234567890']",
        "api_key = 'short1A'",
        "token = 'distilbert-base-uncased'",
        "key = 'first_name_of_customer'",
        "pad_token = '[PAD]'",
        "key_file = 'Zq83kfh29sKx02mmPq'",
        "password = 'secrets/Zq83kfh29s.json'",
        "token_url = 'https://host/Zq83kfh29sKx02mmPq'",
        "x = 'Zq83kfh29sKx02mmPq'",
        "password = 'Password1'",
        "password = 'postgres'",
        "r = get('https://host/x?api_key=demo')",
        "r = get(u, auth=(user, name))",
        "e = 'postgresql://postgres:postgres123@localhost/x'",
        "e = 'https://host.com/@Zq83kfh29s:x'",
        "x = 'sk-learn pipeline of 2 steps, quite long'",
    ] {
        assert_eq!(names(source), [""; 0], "{source}");
    }
}

#[test]
fn the_remedy_names_no_variable_of_shells() {
    for (source, variable) in [
        ("pwd = 'RZq8rPwV8'", "os.environ[\"APP_PWD\"]"),
        ("api_key = 'Zq83kfh29sKx02mmPq'", "os.environ[\"API_KEY\"]"),
    ] {
        let read = nbship_notebook::read_percent_script(format!("# %%\n{source}\n").as_bytes());
        let found = findings(&read.notebook.unwrap_or_default());
        let remedy = found.first().and_then(|one| one.remedy.as_deref());
        assert!(
            remedy.is_some_and(|text| text.contains(variable)),
            "{remedy:?}"
        );
    }
}
