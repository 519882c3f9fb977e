/**
 * Apps that people name, whatever is installed here, to tell that one is asked for that is not. Data: add what is missing.
 * Left out are names that are ordinary words as well: Box, Monday, Linear, Teams, Zoom.
 */
export const appNames: readonly string[] = (
  'slack,notion,gmail,outlook,jira,github,gitlab,bitbucket,trello,asana,clickup,airtable,dropbox,onedrive,sharepoint,' +
  'salesforce,hubspot,zendesk,intercom,freshdesk,pipedrive,stripe,paypal,shopify,woocommerce,mailchimp,sendgrid,twilio,' +
  'whatsapp,telegram,discord,microsoft teams,ms teams,facebook,instagram,twitter,linkedin,youtube,tiktok,reddit,' +
  'pinterest,spotify,netflix,google drive,google docs,google sheets,google calendar,google slides,google meet,' +
  'google maps,evernote,onenote,todoist,basecamp,wrike,smartsheet,figma,canva,miro,calendly,docusign,quickbooks,xero,' +
  'zapier,wordpress,webflow,wix,servicenow,pagerduty,opsgenie,datadog,grafana,snowflake,bigquery,mongodb,postgres,' +
  'mysql,supabase,firebase,aws,azure,heroku,netlify,vercel,cloudflare,kubernetes,jenkins,circleci,excel,powerpoint,' +
  'microsoft word,confluence,statuspage,mattermost,signalwire,skype,webex,mixpanel,typeform,surveymonkey,coda'
).split(',');
